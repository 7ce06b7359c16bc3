"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { placeIn, useFlow } from "#lib/browser/flow-context.ts";

interface Props extends ComponentProps<typeof Link> {
  /** What is left of it in a flow that it leads out of: its words, or nothing. */
  outside?: "words" | "nothing";
}

/** A link by the portal's own addresses. In a flow it stays within the flow; what leads out of it is no link there. */
export function PlaceLink({ href, children, outside = "words", ...rest }: Props) {
  const flow = useFlow();
  const place = typeof href === "string" ? placeIn(flow, href) : href;
  if (place === null) return outside === "words" && <span>{children}</span>;
  return (
    <Link href={place} {...rest}>
      {children}
    </Link>
  );
}
