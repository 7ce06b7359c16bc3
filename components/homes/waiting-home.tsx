"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ZipField } from "#components/ui/zip-field.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Problem } from "#lib/domain/problem.ts";
import { readZip } from "#lib/domain/zip.ts";

/** A home that somebody enrolled with a partner under this e-mail: shown to who knows where it is. */
export function WaitingHome() {
  const t = useTranslations("homes");
  const router = useRouter();
  const { pending, problem, send, forget } = useSend();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const postal_code = readZip(typed);
    setWrong(postal_code === null);
    forget();
    if (postal_code && (await send("take", () => callApi("POST", "/api/homes/take", { postal_code }))))
      router.refresh();
  };
  const isElsewhere = problem instanceof Problem && problem.fields?.postal_code !== undefined;
  const error = isWrong ? t("waiting_error") : isElsewhere && t("waiting_wrong");
  return (
    <section
      aria-labelledby="waiting"
      className="mb-8 max-w-form rounded-xl border border-line bg-raised p-5"
    >
      <h2 id="waiting" className="text-2xl">
        {t("waiting_title")}
      </h2>
      <p className="mt-2 mb-4 text-soft">{t("waiting_about")}</p>
      <form onSubmit={take} noValidate className="needs-script space-y-4">
        <ZipField label={t("waiting_zip")} error={error} value={typed} onChange={setTyped} />
        <ProblemNotice problem={isElsewhere ? null : problem} />
        <Button type="submit" kind="secondary" isPending={pending !== ""} pendingLabel={t("rename_saving")}>
          {t("waiting_take")}
        </Button>
      </form>
    </section>
  );
}
