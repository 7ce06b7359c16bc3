import type { ComponentProps } from "react";
import { type ButtonKind, buttonLook } from "./button-look.ts";
import { LinkPending } from "./link-pending.tsx";
import { PlaceLink } from "./place-link.tsx";

interface Props extends ComponentProps<typeof PlaceLink> {
  kind?: ButtonKind;
  isWide?: boolean;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ kind = "primary", isWide = false, className, children, ...rest }: Props) {
  return (
    <PlaceLink outside="nothing" {...rest} className={buttonLook(kind, isWide, className)}>
      {children}
      <LinkPending />
    </PlaceLink>
  );
}
