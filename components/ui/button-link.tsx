import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonKind, buttonLook } from "./button-look.ts";
import { LinkPending } from "./link-pending.tsx";

interface Props extends ComponentProps<typeof Link> {
  kind?: ButtonKind;
  isWide?: boolean;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ kind = "primary", isWide = false, className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={buttonLook(kind, isWide, className)}>
      {children}
      <LinkPending />
    </Link>
  );
}
