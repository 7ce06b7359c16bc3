import type { Metadata } from "next";
import { BillForm } from "#components/comparison/bill-form.tsx";
import { BillNotes } from "#components/comparison/bill-notes.tsx";
import { BillPicture } from "#components/comparison/bill-picture.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { now } from "#lib/server/clock.ts";
import { go } from "#lib/server/go.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { comparing } from "../comparing.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("comparison"))("bill_title") };
}

export default async function BillPage() {
  const [{ data: view, problem }, t, tBill, locale, today] = await Promise.all([
    comparing(),
    getT("comparison"),
    getT("comparison_bill"),
    getLocale(),
    now().then(chicagoDay),
  ]);
  if (view && view.state !== "read") return go("/compare");
  return (
    <>
      <BackLink href="/compare">{t("back_upload")}</BackLink>
      <PageHeader title={t("bill_title")} lead={view && t(view.facts ? "bill_lead_known" : "bill_lead")} />
      {problem && <PartMissing problem={problem} href="/compare/bill" />}
      {view && (
        <Messages nouns={["comparison_bill", "problems"]}>
          <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
            <div className="needs-script lg:sticky lg:top-5">
              <BillPicture />
            </div>
            <BillForm
              billId={view.bill_id}
              reading={view.reading}
              facts={view.facts}
              notes={<BillNotes words={{ t, locale }} reading={view.reading} lateFee={tBill("late_fee")} />}
              today={today}
              locale={locale}
            />
          </div>
        </Messages>
      )}
    </>
  );
}
