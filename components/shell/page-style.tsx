"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";

declare global {
  /** The build's style sheet, on the server only (`instrumentation.ts`); none where Next links it. */
  var porchlightPageStyle: string | undefined;
}

/**
 * Writes the style sheet into the head of the page. Not as a prop of the layout: Next writes what the server hands over a
 * second time, into the data behind the page, and 60 kB there cost as much time as half of the page.
 */
export function PageStyle({ nonce }: { nonce: string }) {
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    const css = globalThis.porchlightPageStyle;
    if (isWritten.current || !css) return null;
    isWritten.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own build's style sheet, which React would escape.
    return <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />;
  });
  return null;
}
