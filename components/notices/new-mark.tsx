"use client";

import { useState } from "react";

/** Stays while the page is open: it marks what was new when it came, and the bell has counted down by then. */
export function NewMark({ isUnread, label }: { isUnread: boolean; label: string }) {
  const [wasUnread] = useState(isUnread);
  if (!wasUnread) return null;
  return (
    <span className="ml-1 inline-block whitespace-nowrap rounded-full border border-info/30 bg-info-wash px-2.5 align-middle font-body font-semibold text-info text-sm">
      {label}
    </span>
  );
}
