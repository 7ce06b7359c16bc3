import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { OrderSummary } from "./order-summary.tsx";
import { StatusActions } from "./status-actions.tsx";
import { StatusDetails } from "./status-details.tsx";
import { StatusTag } from "./status-tag.tsx";
import { StatusTimeline } from "./status-timeline.tsx";
import { type Ordered, statusWords, utilityOf } from "./status-words.ts";

interface Props {
  t: Translator<"status">;
  locale: Locale;
  /** null when Light does not answer soon. */
  account: Account | null;
  ordered: Ordered;
  documents: ReactNode;
  enrollHref: string;
  accountHref: string;
  /** Stands below how it is: what keeps it fresh. */
  follower: ReactNode;
  /** Stands under the summary: the way out. */
  children: ReactNode;
}

/** The tracker: where the enrollment stands, who acts, by when, and what was ordered. */
export function StatusBoard({
  t,
  locale,
  account,
  ordered,
  documents,
  enrollHref,
  accountHref,
  follower,
  children,
}: Props) {
  const status = account && statusWords(t, locale, account, ordered);
  const location = account?.locations[0];
  const start = location?.service_start_date ?? ordered.startDate;
  const { stage = null, tone, action, key } = status?.view ?? {};
  return (
    <div className="grid gap-x-14 gap-y-10 pb-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-9">
        <div>
          {tone && <StatusTag t={t} tone={tone} />}
          <PageHeader title={status?.words.title ?? t("title")} lead={status?.words.body ?? t("loading")} />
        </div>
        {tone && stage !== null && (
          <StatusTimeline
            t={t}
            stage={stage}
            tone={tone}
            lastNote={start ? formatDay(start, locale, "short") : undefined}
          />
        )}
        {status && (
          <section aria-labelledby="next-title" className="space-y-5">
            <h2 id="next-title" className="text-2xl">
              {t("next")}
            </h2>
            <StatusDetails
              t={t}
              words={status.words}
              locale={locale}
              location={location}
              isActive={key === "active"}
              utility={utilityOf(account, ordered)}
            />
            <StatusActions
              t={t}
              action={action ?? null}
              locale={locale}
              enrollHref={enrollHref}
              accountHref={accountHref}
              esiId={location?.utility_number ?? ordered.premise?.esi_id ?? null}
            />
          </section>
        )}
        {follower}
      </div>
      <div className="space-y-6">
        <OrderSummary
          t={t}
          locale={locale}
          account={account}
          ordered={ordered}
          documents={documents}
          isCancellable={tone !== "ended" && action !== "enroll"}
        />
        {children}
      </div>
    </div>
  );
}
