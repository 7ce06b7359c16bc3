"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { members } from "#lib/domain/members.ts";

const everyMs = 5_000;

/** Whether the page can be made now: an error must not take the place of what can be read. */
async function isReadable(): Promise<boolean> {
  try {
    const ready: unknown = await (await fetch("/api/ready", { cache: "no-store" })).json();
    return members(members(members(ready).parts).database).is_ready === true;
  } catch {
    return false;
  }
}

/** Has the server make the page anew every few seconds while it is seen; focus and place on the page stay. */
export function Refresh() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const again = async () => {
      if (!document.hidden && (await isReadable()) && !isOver) router.refresh();
      if (!isOver) timer = setTimeout(() => void again(), everyMs);
    };
    timer = setTimeout(() => void again(), everyMs);
    const look = () => {
      if (document.hidden) return;
      clearTimeout(timer);
      void again();
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return null;
}
