import type { ComponentProps } from "react";
import { LinkPending } from "./link-pending.tsx";
import { PlaceLink } from "./place-link.tsx";

/** A link to a page that waits for Light: it is not fetched ahead of time, and a tap shows at once that it was felt. */
export function PageLink({ children, ...rest }: ComponentProps<typeof PlaceLink>) {
  return (
    <PlaceLink prefetch={false} {...rest}>
      {children}
      <LinkPending />
    </PlaceLink>
  );
}
