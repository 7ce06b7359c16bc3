"use client";

import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type PasskeyFailure, signInWithPasskey } from "#lib/browser/passkey.ts";
import { useSend } from "#lib/browser/send.ts";

/** The way in without a code, for those who have added a passkey. Needs the messages of `sign_in` and `problems`. */
export function PasskeySignIn({ nextHref }: { nextHref: string }) {
  const t = useTranslations("sign_in");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const [failure, setFailure] = useState<PasskeyFailure | null>(null);
  const enter = () => {
    setFailure(null);
    void send("passkey", async () => {
      const why = await signInWithPasskey();
      setFailure(why);
      if (why) return;
      router.push(nextHref);
      router.refresh();
    });
  };
  return (
    <div className="needs-script mt-6 max-w-form space-y-4">
      <p aria-hidden="true" className="flex max-w-xs items-center gap-3 text-soft">
        <span className="h-px flex-1 bg-line" />
        {t("or")}
        <span className="h-px flex-1 bg-line" />
      </p>
      <Button kind="secondary" isPending={pending !== ""} pendingLabel={t("passkey_waiting")} onClick={enter}>
        <KeyRound aria-hidden="true" className="size-5" />
        {t("passkey")}
      </Button>
      {failure && (
        <Notice role="alert" tone="warn">
          {t(failure === "unsupported" ? "passkey_unsupported" : "passkey_cancelled")}
        </Notice>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
}
