"use client";

import { useTranslations } from "use-intl/react";
import { WriteNotice } from "#components/shell/write-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { account } from "#lib/browser/account.ts";
import { useAccountWrite } from "#lib/browser/account-write.ts";
import { callApi } from "#lib/browser/api.ts";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { Problem, problem } from "#lib/domain/problem.ts";

/** Our server may have reached Light before one of these: only the account knows what came of it. */
const lostAnswers = ["light_down", "light_slow", "light_garbled", "internal"];

async function finish(): Promise<void> {
  try {
    await callApi("POST", "/api/enrollment/finish");
  } catch (cause) {
    const isLost = cause instanceof Problem && lostAnswers.includes(cause.code);
    throw isLost ? problem("outcome_unknown", { cause }) : cause;
  }
}

/** Sends the enrollment once. After a failure the account decides what is true before anything is sent again. */
export function ReviewFinish({ summary }: { summary: string }) {
  const t = useTranslations("review");
  const router = usePortalRouter();
  const write = useAccountWrite(
    ({ enrollment }) => enrollment?.is_enrollment_finalized === true,
    () => {
      flowCompleted({});
      router.push("/status");
    },
    account.getAccount,
  );
  const send = async () => {
    const isSent = await write.send(finish);
    // The page may have been open for long: it says again what is missing.
    if (!isSent) router.refresh();
  };
  return (
    <section
      aria-labelledby="finish-title"
      className="space-y-4 rounded-xl border border-accent-line bg-raised p-5 sm:p-6"
    >
      <h2 id="finish-title" className="text-2xl">
        {t("finish_title")}
      </h2>
      <p>{summary}</p>
      <WriteNotice write={write} />
      {!write.isUnsure && (
        <Button onClick={() => void send()} isPending={write.isPending} pendingLabel={t("sending")}>
          {t("finish")}
        </Button>
      )}
    </section>
  );
}
