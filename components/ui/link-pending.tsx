"use client";

import { useLinkStatus } from "next/link";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

const longAfterMs = 1_000;

/** Stands within a link: while the page that it leads to is on its way, a bar grows at the top of the window. */
export function LinkPending() {
  return useLinkStatus().pending && <PendingBar />;
}

/** In the live region of the layout, which holds the words for a wait that is worth telling. */
function PendingBar() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const region = document.getElementById("pending");
  if (!region) return null;
  return createPortal(
    <>
      <span className="fixed inset-x-0 top-0 z-20 h-1 origin-left animate-[pending_8s_cubic-bezier(0.1,0.7,0.3,1)_150ms_both] bg-accent-line" />
      {isLong && <span className="sr-only">{region.dataset.words}</span>}
    </>,
    region,
  );
}
