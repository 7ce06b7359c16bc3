"use client";

import { usePathname, useRouter } from "next/navigation";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useFlow } from "#lib/browser/flow-context.ts";
import { useSend } from "#lib/browser/send.ts";
import { isAccountPath } from "#lib/domain/sign-in-path.ts";

/**
 * Ends the session on the server, then shows this page as a visitor sees it or, where a visitor sees none, signing in, which
 * does not lead back: the next person may be somebody else. Needs the messages of `problems`.
 */
export function SignOut({ label }: { label: string }) {
  const router = useRouter();
  const path = usePathname();
  const flow = useFlow();
  const { pending, problem, send } = useSend();
  const signOut = () =>
    send("sign-out", async () => {
      await callApi("POST", "/api/auth/sign-out");
      if (isAccountPath(path)) router.replace("/sign-in");
      router.refresh();
    });
  // Nobody has signed in to a flow; its way out is above it.
  if (flow) return null;
  return (
    <>
      <LinkButton onClick={() => void signOut()} disabled={pending !== ""}>
        {label}
      </LinkButton>
      <ProblemNotice problem={problem} />
    </>
  );
}
