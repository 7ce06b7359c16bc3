"use client";

import { type FormEvent, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useConsentForm } from "#lib/browser/consent-form.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";
import type { ConsentText } from "#lib/domain/consent.ts";

/** A box that nobody has ticked, and the one deed. */
export function MeterForm({ consents }: { consents: readonly ConsentText[] }) {
  const t = useTranslations("comparison_meter");
  const router = usePortalRouter();
  const agreed = useConsentForm(consents);
  const { pending, problem, send, forget } = useSend();
  const [isMoving, startMoving] = useTransition();

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    forget();
    if (!agreed.check()) return;
    await send("ask", async () => {
      await callApi("POST", "/api/comparison/profile", { ticked: agreed.ticked });
      startMoving(() => router.refresh());
    });
  };

  return (
    <form ref={agreed.box} onSubmit={submit} noValidate className="needs-script space-y-5">
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <p className="mt-1 mb-3 text-soft">{t("agree_hint")}</p>
        <ConsentBoxes
          consents={consents}
          ticked={agreed.ticked}
          onChange={agreed.tick}
          missingError={agreed.isChecked && t("error_consent")}
        />
      </fieldset>
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={pending !== "" || isMoving} pendingLabel={t("asking")}>
          {t("ask")}
        </Button>
        <ButtonLink href="/compare/plans" kind="secondary">
          {t("not_now")}
        </ButtonLink>
      </div>
    </form>
  );
}
