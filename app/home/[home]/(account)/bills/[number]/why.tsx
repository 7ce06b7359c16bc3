import { WhyDifferent } from "#components/bills/why-different.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { billNeighbours } from "#lib/server/bill-reads.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";

/** Reads the bill before and compares. */
export async function Why({ home, bill }: { home: string; bill: InvoiceDetail }) {
  const { light } = await myHome(home);
  const [t, locale] = await Promise.all([getT("bills"), getLocale()]);
  const read = await part(
    billNeighbours(light, bill).then(({ before }) =>
      before ? light.getInvoice({ params: { invoice_number: before.number } }) : null,
    ),
  );
  if (read.problem) {
    return (
      <PartMissing problem={read.problem} href={`/home/${home}/bills/${encodeURIComponent(bill.number)}`} />
    );
  }
  if (!read.data) return <p className="text-lg">{t("why_first")}</p>;
  return <WhyDifferent words={{ t, locale }} bill={bill} before={read.data} />;
}
