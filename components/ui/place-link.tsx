"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { placeIn, useFlow } from "#lib/browser/flow-context.ts";

/** A link by the portal's own addresses. In a flow it stays within the flow; what leads out of it is no link there. */
export function PlaceLink({ href, children, ...rest }: ComponentProps<typeof Link>) {
  const flow = useFlow();
  const place = typeof href === "string" ? placeIn(flow, href) : href;
  if (place === null) return <span data-outside="">{children}</span>;
  return (
    <Link href={place} {...rest}>
      {children}
    </Link>
  );
}
