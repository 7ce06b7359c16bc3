"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";

/** A form with an address of its own works without us; any other is ours to send. */
const hold = `addEventListener("submit",(e)=>{e.target.hasAttribute("action")||e.preventDefault()},true)`;

/**
 * Keeps the browser from sending a form of ours itself: before its script has come it would write what was typed, even a
 * birthday, into the address of the page.
 */
export function HeldSubmit({ nonce }: { nonce: string }) {
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    if (isWritten.current) return null;
    isWritten.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the line above, which React would escape.
    return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: hold }} />;
  });
  return null;
}
