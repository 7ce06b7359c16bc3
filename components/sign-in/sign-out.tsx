"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "#components/ui/link-button.tsx";
import { callApi } from "#lib/browser/api.ts";

/** Ends the session on the server, then shows this page as a visitor sees it. */
export function SignOut({ label }: { label: string }) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const signOut = async () => {
    setPending(true);
    await callApi("POST", "/api/auth/sign-out").finally(() => setPending(false));
    router.refresh();
  };
  return (
    <LinkButton onClick={() => void signOut()} disabled={isPending}>
      {label}
    </LinkButton>
  );
}
