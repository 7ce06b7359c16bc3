"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a part that took the place of another: takes the focus, which would be lost with what was there. */
export function FocusedHeading({ id, children }: { id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} id={id} tabIndex={-1} className="text-2xl outline-none">
      {children}
    </h2>
  );
}
