"use client";

import { useShownToken } from "./token-shown.ts";

/** Lines for a terminal that read this address: with the token itself while it is shown. */
export function TokenLine({ address }: { address: string }) {
  const token = useShownToken() || "plt_…";
  return (
    <pre className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken px-4 py-3 font-mono text-[0.875rem] leading-relaxed">
      {`TOKEN=${token}\ncurl -H "Authorization: Bearer $TOKEN" ${address}`}
    </pre>
  );
}
