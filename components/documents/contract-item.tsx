import type { ReactNode } from "react";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatDay } from "#lib/domain/service-day.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

export type ListedContract = AllDocuments[number];

interface Props {
  words: Words;
  contract: ListedContract;
  phone: ReactNode;
}

const looks = { active: "bg-good-wash text-good", upcoming: "bg-info-wash text-info", past: "bg-sunken" };
const names = ["efl", "tos", "yrac"] as const;

/** One contract: what it is called, when it holds, its three documents and their versions. */
export function ContractItem({ words, contract, phone }: Props) {
  const { t, locale } = words;
  const { plan_name, status, document_versions: versions } = contract;
  const known = status === "active" || status === "past" || status === "upcoming" ? status : null;
  const hasDocuments = names.some((name) => contract[name]);
  return (
    <Card as="article">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-xl">{plan_name ?? t("unnamed")}</h3>
        {known && (
          <span className={`rounded-full px-3 py-0.5 font-medium text-[0.9375rem] ${looks[known]}`}>
            {t(`status.${known}`)}
          </span>
        )}
      </div>
      <p className="mt-1 text-soft">{periodText(words, contract)}</p>
      {hasDocuments ? (
        <div className="mt-2">
          <DocumentLinks links={contract} locale={locale} label={t} of={plan_name ?? t("unnamed")} />
        </div>
      ) : (
        <p className="mt-2">{t.rich("no_documents", { phone: () => phone })}</p>
      )}
      {versions && hasDocuments && (
        <dl className="mt-1 text-soft text-sm">
          {names.map((name) => (
            <div key={name} className="flex flex-wrap gap-x-1.5">
              <dt>{t("version_of", { name: t(name) })}</dt>
              <dd className="break-all font-mono">{versions[name]}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function periodText({ t, locale }: Words, { contract_start, contract_end }: ListedContract): string {
  const start = contract_start ? formatDay(contract_start, locale) : null;
  const end = contract_end ? formatDay(contract_end, locale) : null;
  if (start && end) return t("from_to", { start, end });
  if (start) return t("from", { start });
  return end ? t("until", { end }) : "";
}
