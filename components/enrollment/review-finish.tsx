"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { account } from "#lib/browser/account.ts";
import { callApi } from "#lib/browser/api.ts";
import { Problem } from "#lib/domain/problem.ts";

/** What we know after a failure: Light has it, has it not, or did not say. */
async function whetherSent(): Promise<"sent" | "not_sent" | "unsure"> {
  try {
    const { enrollment } = await account.getAccount();
    return enrollment?.is_enrollment_finalized ? "sent" : "not_sent";
  } catch {
    return "unsure";
  }
}

const isCode = (problem: unknown, code: string) => problem instanceof Problem && problem.code === code;

/** Sends the enrollment once. After a failure the account decides what is true before anything is sent again. */
export function ReviewFinish({ summary }: { summary: string }) {
  const t = useTranslations("review");
  const router = useRouter();
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<"" | "not_sent" | "unsure">("");
  const [problem, setProblem] = useState<unknown>(null);

  const settle = async (failure: unknown) => {
    const truth = isCode(failure, "already_finalized") ? "sent" : await whetherSent();
    if (truth === "sent") return router.push("/status");
    isBusy.current = false;
    setPending(false);
    setOutcome(truth);
    // "We checked" is true only when we could.
    setProblem(truth === "unsure" && !isCode(failure, "signed_out") ? null : failure);
    if (truth === "not_sent") router.refresh();
  };

  const act = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(true);
    setProblem(null);
    if (outcome === "unsure") return settle(null);
    try {
      await callApi("POST", "/api/enrollment/finish");
      router.push("/status");
    } catch (error) {
      await settle(error);
    }
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
      {isCode(problem, "signed_out") ? (
        <>
          <ProblemNotice problem={problem} />
          <ButtonLink href="/sign-in">{t("sign_in")}</ButtonLink>
        </>
      ) : (
        <>
          <ProblemNotice problem={problem} />
          {outcome === "unsure" && (
            <Notice tone="warn" role="alert">
              {t("unsure")}
            </Notice>
          )}
          {outcome === "not_sent" && !problem && <Notice role="status">{t("not_sent")}</Notice>}
          <Button onClick={() => void act()} isPending={isPending} pendingLabel={t("sending")}>
            {t(outcome === "unsure" ? "look" : "finish")}
          </Button>
        </>
      )}
    </section>
  );
}
