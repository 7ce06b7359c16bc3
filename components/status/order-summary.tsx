import type { ReactNode } from "react";
import { brand } from "#brand";
import { Card } from "#components/ui/card.tsx";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import { easyCase, homeTitle } from "#lib/domain/home-title.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import type { Ordered } from "./status-words.ts";
import { WithContacts } from "./with-contacts.tsx";

interface Props {
  t: Translator<"status">;
  locale: Locale;
  account: Account | null;
  ordered: Ordered;
  documents: ReactNode;
  /** Whether the free way out is still worth telling. */
  isCancellable: boolean;
}

/** What was ordered, in a few lines; filled from our own record while Light is silent. */
export function OrderSummary({ t, locale, account, ordered, documents, isCancellable }: Props) {
  const location = account?.locations[0];
  const place = location ?? ordered.premise;
  const esiId = location?.utility_number ?? ordered.premise?.esi_id;
  const start = location?.service_start_date ?? ordered.startDate;
  const { supportPhone: phone, supportEmail: email } = brand;
  const rows: [string, ReactNode][] = [
    [
      t("address"),
      place && (
        <>
          <span className="block">{homeTitle(null, place)}</span>
          {easyCase(place.city)}, {place.state} {place.postal_code}
        </>
      ),
    ],
    [
      t("esi_id"),
      esiId && <span className="break-words font-mono text-[0.9375rem]">{formatEsiId(esiId)}</span>,
    ],
    [t("plan"), location?.plan_name],
    [t("first_day"), start && formatDay(start, locale, "long")],
    [t("account_number"), account?.account_number],
    [
      t("cancel_free"),
      isCancellable && ordered.freeUntil && (
        <WithContacts
          text={t("cancel_free_until", { day: formatDay(ordered.freeUntil, locale, "long"), phone, email })}
        />
      ),
    ],
    [t("documents"), documents],
  ];
  return (
    <Card as="section" aria-labelledby="summary-title">
      <h2 id="summary-title" className="text-xl">
        {t("summary")}
      </h2>
      <dl className="mt-3 space-y-3.5">
        {rows.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt className="text-[0.9375rem] text-soft">{term}</dt>
                <dd className="wrap-anywhere font-medium">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}
