import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import { billNeighbours } from "#lib/server/bill-reads.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";

/** To the bill before and the one after; left out when the list cannot be read. */
export async function BillsAround({ home, bill }: { home: string; bill: Invoice }) {
  const { light } = await myHome(home);
  const [{ data }, t, locale] = await Promise.all([
    part(billNeighbours(light, bill)),
    getT("bills"),
    getLocale(),
  ]);
  if (!data?.older && !data?.newer) return null;
  const link = ({ number, ...other }: Invoice, isOlder: boolean) => (
    <ButtonLink kind="secondary" href={`/home/${home}/bills/${encodeURIComponent(number)}`} prefetch={false}>
      {isOlder && <ChevronLeft aria-hidden="true" className="size-5" />}
      {t("bill_of", { month: billMonth({ ...other }, locale) })}
      {!isOlder && <ChevronRight aria-hidden="true" className="size-5" />}
    </ButtonLink>
  );
  return (
    <nav aria-label={t("around")} className="mt-12 flex flex-wrap justify-between gap-3">
      {data.older && link(data.older, true)}
      {data.newer && link(data.newer, false)}
    </nav>
  );
}
