"use client";

import { useRouter } from "next/navigation";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";

/** Ends the session on the server, then shows this page as a visitor sees it. Needs the messages of `problems`. */
export function SignOut({ label }: { label: string }) {
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const signOut = () =>
    send("sign-out", async () => {
      await callApi("POST", "/api/auth/sign-out");
      router.refresh();
    });
  return (
    <>
      <LinkButton onClick={() => void signOut()} disabled={pending !== ""}>
        {label}
      </LinkButton>
      <ProblemNotice problem={problem} />
    </>
  );
}
