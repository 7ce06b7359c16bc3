"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { callApi } from "#lib/browser/api.ts";

interface Props {
  /** `created_at` of the newest on the page. */
  through: string;
  /** How many of them are new; none leaves everything as it is. */
  count: number;
}

/** Says that the page was on the screen, and has the bell count anew. One that is not told is new once more next time. */
export function Seen({ through, count }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (count === 0) return;
    callApi("POST", "/api/notices/read", { through }).then(
      () => router.refresh(),
      () => undefined,
    );
  }, [through, count, router]);
  return null;
}
