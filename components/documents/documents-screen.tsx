import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { consentOrder } from "#lib/domain/consent.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import { ContractItem, type ListedContract } from "./contract-item.tsx";
import { type GivenConsent, GivenConsents } from "./given-consents.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** Newest first; null when Light did not answer; `missing` stands in its place. */
  contracts: readonly ListedContract[] | null;
  missing: ReactNode;
  /** Oldest first. */
  consents: readonly GivenConsent[];
  phone: ReactNode;
}

/** All contracts of a home with their documents, and what was agreed to when. */
export function DocumentsScreen({ words, contracts, missing, consents, phone }: Props) {
  const { t, locale } = words;
  const past = contracts?.filter(({ status }) => status === "past") ?? [];
  const present = contracts?.filter(({ status }) => status !== "past") ?? [];
  const item = (contract: ListedContract) => (
    <ContractItem
      key={`${contract.plan_uuid} ${contract.contract_start}`}
      words={words}
      contract={contract}
      phone={phone}
    />
  );
  return (
    <div className="max-w-[48rem]">
      <PageHeader title={t("title")} lead={t("lead")} />
      <section aria-labelledby="contracts">
        <h2 id="contracts" className="mb-4 text-2xl">
          {t("contracts")}
        </h2>
        {missing}
        {contracts?.length === 0 && <p className="text-soft">{t("no_contracts")}</p>}
        <div className="space-y-4">{present.map(item)}</div>
        {past.length > 0 && (
          <Disclosure
            summary={t("past_contracts", { count: past.length })}
            isOpen={present.length === 0}
            className="mt-4"
          >
            <div className="-ml-7 space-y-4">{past.map(item)}</div>
          </Disclosure>
        )}
      </section>
      <section aria-labelledby="consents" className="mt-10">
        <h2 id="consents" className="text-2xl">
          {t("consents")}
        </h2>
        {consents.length === 0 ? (
          <p className="mt-2 text-soft">{t.rich("no_consents", { phone: () => phone })}</p>
        ) : (
          <>
            <p className="mt-1 text-soft">{t("consents_hint")}</p>
            {occasions(consents).map(({ day, isRenewal, given }) => (
              <div key={`${day} ${isRenewal}`} className="mt-5">
                <h3 className="mb-2 text-lg">
                  {isRenewal ? t("renewal", { day: formatDay(day, locale) }) : t("enrollment")}
                </h3>
                <GivenConsents words={words} consents={given} />
              </div>
            ))}
            <p className="mt-5 text-[0.9375rem] text-soft">{t.rich("paper", { phone: () => phone })}</p>
          </>
        )}
      </section>
    </div>
  );
}

/** As they are asked for; of one kind the oldest first. */
const byOrder = (a: GivenConsent, b: GivenConsent): number =>
  consentOrder(a.kind) - consentOrder(b.kind) || (a.accepted_at < b.accepted_at ? -1 : 1);

/** Newest first: each renewal by its day, then the enrollment as one, however many days it took. */
function occasions(consents: readonly GivenConsent[]) {
  const groups = Map.groupBy(consents, ({ kind, accepted_at }) =>
    kind.startsWith("renewal") ? chicagoDay(new Date(accepted_at)) : "",
  );
  return [...groups]
    .map(([day, given]) => ({ day, isRenewal: day !== "", given: given.toSorted(byOrder) }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}
