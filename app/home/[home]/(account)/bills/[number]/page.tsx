import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { orLightFlow } from "../../../../../light-page.tsx";
import { Bill } from "./bill.tsx";

interface Props {
  params: Promise<{ home: string; number: string }>;
}

async function readBill({ home, number }: Awaited<Props["params"]>) {
  const { light } = await myHome(home);
  const bill = await part(light.getInvoice({ params: { invoice_number: decodeURIComponent(number) } }));
  // Somebody else's bill does not exist for this account's token.
  if (bill.problem?.code === "not_found") notFound();
  return bill;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ data }, t, locale] = await Promise.all([params.then(readBill), getT("bills"), getLocale()]);
  return { title: data ? t("bill_of", { month: billMonth(data, locale, "full") }) : t("one") };
}

async function BillPage({ params }: Props) {
  const { home, number } = await params;
  const bill = await readBill({ home, number });
  if (bill.data) return <Bill home={home} bill={bill.data} />;
  const t = await getT("bills");
  const base = `/home/${home}/bills`;
  return (
    <>
      <BackLink href={base}>{t("back")}</BackLink>
      <PageHeader title={t("one")} />
      <PartMissing problem={bill.problem} href={`${base}/${number}`} isWholePage />
    </>
  );
}

export default orLightFlow("billing", BillPage);
