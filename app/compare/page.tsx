import type { Metadata } from "next";
import { brand } from "#brand";
import { BillGiven } from "#components/comparison/bill-given.tsx";
import { BillUpload } from "#components/comparison/bill-upload.tsx";
import { Forgotten } from "#components/comparison/forgotten.tsx";
import { SamplesHint } from "#components/comparison/samples-hint.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { env } from "#lib/server/env.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { comparing } from "./comparing.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("comparison"))("title") };
}

export default async function ComparePage() {
  const [{ data: view, problem }, t, locale] = await Promise.all([
    comparing(),
    getT("comparison"),
    getLocale(),
  ]);
  return (
    <Messages nouns={["comparison_bill", "comparison_meter", "problems"]}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="max-w-[52rem] space-y-7">
        {problem && <PartMissing problem={problem} href="/compare" />}
        <Forgotten state={view?.state} />
        <BillUpload
          key={view?.state}
          initial={view ?? { state: "none" }}
          given={view?.state === "read" && <BillGiven words={{ t, locale }} {...view} />}
        >
          <p className="max-w-[60ch] text-[0.9375rem] text-soft leading-snug">{t("privacy")}</p>
          <SamplesHint t={t} sandboxUrl={env.sandboxUrl} />
        </BillUpload>
        <noscript>
          <Notice>{t.rich("no_script", { phone: () => <PhoneLink phone={brand.supportPhone} /> })}</Notice>
        </noscript>
      </div>
    </Messages>
  );
}
