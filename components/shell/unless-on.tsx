"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** What a layout shows under all its pages but these, which say the same in their own way. */
export function UnlessOn({ pages, children }: { pages: readonly string[]; children: ReactNode }) {
  return pages.includes(usePathname()) ? null : children;
}
