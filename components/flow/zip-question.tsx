"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ZipField } from "#components/ui/zip-field.tsx";
import { readZip } from "#lib/domain/zip.ts";

interface Props {
  problem: unknown;
  /** Answers whether it opened: then the next page is on its way. */
  onAnswer: (postalCode: string) => Promise<boolean>;
}

/** Asks what only the customer knows, before a link from an e-mail shows anything about them. */
export function ZipQuestion({ problem, onAnswer }: Props) {
  const t = useTranslations("flow");
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isPending, setPending] = useState(false);
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const zip = readZip(typed);
    setWrong(zip === null);
    if (zip === null) return;
    setPending(true);
    setPending(await onAnswer(zip));
  };
  return (
    <form onSubmit={answer} noValidate className="needs-script max-w-form">
      <PageHeader title={t("zip_title")} lead={t("zip_lead")} />
      <div className="space-y-6">
        <ZipField label={t("zip")} error={isWrong && t("zip_error")} value={typed} onChange={setTyped} />
        <ProblemNotice problem={isPending ? null : problem} />
        <Button type="submit" isPending={isPending} pendingLabel={t("opening")}>
          {t("zip_go")}
        </Button>
      </div>
    </form>
  );
}
