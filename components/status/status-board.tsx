"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { brand } from "#brand";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { LastChecked } from "./last-checked.tsx";
import { OrderSummary } from "./order-summary.tsx";
import { StatusActions } from "./status-actions.tsx";
import { StatusDetails } from "./status-details.tsx";
import { StatusSkeleton } from "./status-skeleton.tsx";
import { StatusTag } from "./status-tag.tsx";
import { StatusTimeline } from "./status-timeline.tsx";
import { type Ordered, statusWords, utilityOf } from "./status-words.ts";
import { useFollowedAccount } from "./use-followed-account.ts";

interface Props {
  locale: Locale;
  ordered: Ordered;
  documents: ReactNode;
  enrollHref: string;
  /** Stands under the summary: the way out. */
  children: ReactNode;
}

/** The tracker: where the enrollment stands, who acts, by when, and what was ordered. */
export function StatusBoard({ locale, ordered, documents, enrollHref, children }: Props) {
  const t = useTranslations("status");
  const router = useRouter();
  const { data: account, error, dataUpdatedAt, refetch } = useFollowedAccount();
  const [isChecking, setChecking] = useState(false);
  const [said, setSaid] = useState("");
  const shown = useRef<{ uuid: string; title: string } | null>(null);

  const status = account && statusWords(t, locale, account, ordered);
  const title = status?.words.title;
  const uuid = account?.uuid;

  useEffect(() => {
    if (!title || !uuid) return;
    const before = shown.current;
    shown.current = { uuid, title };
    if (!before) return;
    document.title = `${title} · ${brand.name}`;
    if (before.title !== title) setSaid(title);
    // Another tab began a new home: the rest of this page is about the old one.
    if (before.uuid !== uuid) router.refresh();
  }, [title, uuid, router]);

  const check = async () => {
    setChecking(true);
    setSaid("");
    const { data, isError } = await refetch();
    setChecking(false);
    const isSame = data && statusWords(t, locale, data, ordered).words.title === title;
    if (!isError && isSame) setSaid(t("no_change"));
  };

  const location = account?.locations[0];
  const view = status?.view;
  const start = location?.service_start_date ?? ordered.startDate;
  return (
    <div className="grid gap-x-14 gap-y-10 pb-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-9">
        {status && view ? (
          <>
            <div>
              <StatusTag tone={view.tone} />
              <PageHeader title={status.words.title} lead={status.words.body} />
            </div>
            {view.stage !== null && (
              <StatusTimeline
                stage={view.stage}
                tone={view.tone}
                lastNote={start ? formatDay(start, locale, "short") : undefined}
              />
            )}
            <section aria-labelledby="next-title" className="space-y-5">
              <h2 id="next-title" className="text-2xl">
                {t("next")}
              </h2>
              <StatusDetails
                words={status.words}
                locale={locale}
                location={location}
                isActive={view.key === "active"}
                utility={utilityOf(account, ordered)}
              />
              <StatusActions
                action={view.action}
                locale={locale}
                enrollHref={enrollHref}
                esiId={location?.utility_number ?? ordered.premise?.esi_id ?? null}
              />
            </section>
          </>
        ) : error ? (
          <PageHeader title={t("title")} />
        ) : (
          <StatusSkeleton label={t("loading")} />
        )}
        <LastChecked
          locale={locale}
          checkedAt={dataUpdatedAt}
          isFinal={view?.isFinal ?? false}
          problem={error}
          isChecking={isChecking}
          onCheck={() => void check()}
        />
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <div className="space-y-6">
        <OrderSummary
          locale={locale}
          account={account}
          ordered={ordered}
          documents={documents}
          isCancellable={view?.tone !== "ended" && view?.action !== "enroll"}
        />
        {children}
      </div>
    </div>
  );
}
