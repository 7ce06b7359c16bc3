"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";

declare global {
  /** The build's style sheet, on the server only (`instrumentation.ts`); none where Next links it. */
  var porchlightPageStyle: string | undefined;
}

/*
 * Keeps the browser from sending a form of ours itself: before its script has come it would write what was typed, even a
 * birthday, into the address of the page. A form with an address of its own works without us.
 */
const holdForms = `addEventListener("submit",(e)=>{e.target.hasAttribute("action")||e.preventDefault()},true)`;

/**
 * Writes into the head of each page what must be there before anything shows. Not as elements of the layout: Next writes what
 * the server hands over a second time, into the data behind the page, and 60 kB of style there cost a third more time.
 */
export function PageHead({ nonce }: { nonce: string }) {
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    if (isWritten.current) return null;
    isWritten.current = true;
    const css = globalThis.porchlightPageStyle;
    // Both are our own texts, which React would escape.
    return (
      <>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as said above. */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: holdForms }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as said above. */}
        {css && <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />}
      </>
    );
  });
  return null;
}
