"use client";

import { useEffect, useRef } from "react";

/** What was just done to a list. It takes the focus, as the button that did it may be gone with its row. */
export function DoneWord({ children }: { children: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (children) place.current?.focus();
  }, [children]);
  return (
    <p
      ref={place}
      role="status"
      tabIndex={-1}
      className="font-medium text-[0.9375rem] text-good outline-none not-empty:mt-3"
    >
      {children}
    </p>
  );
}
