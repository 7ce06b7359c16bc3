"use client";

import { LockKeyhole } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { WriteNotice } from "#components/shell/write-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { account, creditAccess, creditSent, directAccount } from "#lib/browser/account.ts";
import { useAccountWrite } from "#lib/browser/account-write.ts";
import { useConsentForm } from "#lib/browser/consent-form.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import { Problem } from "#lib/domain/problem.ts";
import { type SsnFault, ssnDigits, ssnFault } from "#lib/domain/ssn.ts";
import { CreditSsnField } from "./credit-ssn-field.tsx";

interface Props {
  consents: readonly ConsentText[];
  wasSent: boolean;
  isSandbox: boolean;
  /** Back to the number that was sent before. */
  onKeep?: () => void;
}

/** Consent, then the number, which goes straight to Light. */
export function CreditForm({ consents, wasSent, isSandbox, onKeep }: Props) {
  const t = useTranslations("credit");
  const router = usePortalRouter();
  const agreed = useConsentForm(consents);
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<SsnFault | "refused" | null>(null);
  const [isCleared, setCleared] = useState(false);
  const write = useAccountWrite(
    // Once a number has arrived, the account cannot tell whether a second one has.
    ({ enrollment }) => (wasSent ? null : (enrollment?.has_submitted_credit_check ?? null)),
    () => {
      router.push("/enroll");
      router.refresh();
    },
    account.getAccount,
  );

  const send = async (ssn: string) => {
    const access = await creditAccess();
    // From here on Light may have it: it is never sent twice by pressing again.
    if (input.current) input.current.value = "";
    setCleared(true);
    await directAccount(access)
      .submitCreditCheck({ body: { ssn, terms_accepted: true } })
      .catch((error: unknown) => {
        if (error instanceof Problem && error.fields && "ssn" in error.fields) setFault("refused");
        throw error;
      });
    // Light has it, whatever becomes of this note: without it the worst is to be asked once more.
    await creditSent().catch(() => null);
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const ssn = ssnDigits(input.current?.value ?? "");
    const found = ssnFault(ssn, isSandbox);
    setFault(found);
    write.forget();
    if (!agreed.check(!found)) return;
    setCleared(false);
    await write.send(() => send(ssn));
  };

  const isStanding = isCleared && !write.isPending && !write.isUnsure;
  return (
    <form ref={agreed.box} onSubmit={submit} noValidate autoComplete="off" className="needs-script space-y-6">
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <ConsentBoxes
          consents={consents}
          ticked={agreed.ticked}
          onChange={agreed.tick}
          missingError={agreed.isChecked && t("error_consent")}
        />
      </fieldset>
      <CreditSsnField
        input={input}
        error={fault ? t(`error_${fault}`) : undefined}
        onMend={() => setFault(null)}
      />
      <p className="flex max-w-form gap-3 rounded-lg bg-sunken px-4 py-3.5">
        <LockKeyhole aria-hidden="true" className="mt-0.5 size-5 flex-none text-good" />
        <span>{t("private")}</span>
      </p>
      <div className="space-y-3">
        <WriteNotice
          write={write}
          onRetry={() => {
            if (isCleared) input.current?.focus();
            else void submit();
          }}
        />
        {isStanding && write.problem !== null && <p className="font-medium">{t("cleared")}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" isPending={write.isPending} pendingLabel={t("sending")}>
          {t("continue")}
        </Button>
        {onKeep && <LinkButton onClick={onKeep}>{t("keep")}</LinkButton>}
      </div>
    </form>
  );
}
