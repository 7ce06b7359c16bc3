"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Editable } from "./editable.tsx";
import { EmailForm } from "./email-form.tsx";
import { type HomeOutcome, HomeOutcomes, readOutcomes } from "./home-outcomes.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

interface Props {
  email: string;
  titles: Record<number, string>;
  /** Names of the homes whose account has another address. */
  behind: string;
}

/** The address that one signs in with, and the accounts that have yet to learn it. */
export function EmailRow({ email, titles, behind }: Props) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const [outcomes, setOutcomes] = useState<HomeOutcome[]>([]);
  const tellLight = () =>
    send("again", async () => {
      setOutcomes(readOutcomes(await callApi("POST", "/api/settings/email/again")));
      router.refresh();
    });
  const note = behind && (
    <div className="mt-3 space-y-3">
      <Notice
        tone="warn"
        actions={
          <Button kind="secondary" isPending={pending !== ""} pendingLabel={t("saving")} onClick={tellLight}>
            {t("email_behind_send")}
          </Button>
        }
      >
        <p>{t("email_behind", { homes: behind })}</p>
      </Notice>
      <SettingsProblem problem={problem} />
      <HomeOutcomes outcomes={outcomes} titles={titles} onRetry={() => void tellLight()} />
    </div>
  );
  return (
    <Editable term={t("email")} value={email} note={note}>
      {(close) => <EmailForm onDone={close} />}
    </Editable>
  );
}
