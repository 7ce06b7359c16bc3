import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatInstant } from "#lib/domain/instant.ts";
import { formatCentFigure, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import type { QuoteChange } from "#lib/domain/quote-change.ts";
import { planName, type Words } from "./words.ts";

interface Props {
  words: Words;
  changes: readonly QuoteChange[];
  requestedAt: string;
}

const shownAtOnce = 3;

/** What differs from the prices that the customer saw before. The region stands ready, so that it is read out when filled. */
export function QuoteChanges({ words, changes, requestedAt }: Props) {
  const { t, locale } = words;
  const lines = changes.map((change) => sentence(words, change));
  const rest = lines.slice(shownAtOnce);
  return (
    <div role="status">
      {lines.length > 0 && (
        <Notice tone="warn" title={t("changes_title", { count: lines.length })} className="mb-6">
          <p>{t("changes_lead", { time: formatInstant(new Date(requestedAt), locale, "time") })}</p>
          <List lines={lines.slice(0, shownAtOnce)} />
          {rest.length > 0 && (
            <Disclosure summary={t("changes_more", { count: rest.length })}>
              <div className="-ml-7">
                <List lines={rest} />
              </div>
            </Disclosure>
          )}
        </Notice>
      )}
    </div>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line} className="font-medium">
          {line}
        </li>
      ))}
    </ul>
  );
}

function sentence(words: Words, change: QuoteChange): string {
  const { t, locale } = words;
  const { before, after } = change;
  const plan = planName(words, change);
  const kwh = formatKwh(1000, locale);
  const average = (price: QuoteChange["after"]) =>
    price?.average_cents_per_kwh ? formatCentFigure(price.average_cents_per_kwh, locale) : null;
  const [was, is] = [average(before), average(after)];
  if (!after) return t("change_gone", { plan });
  if (!before) return is ? t("change_new", { plan, after: is, kwh }) : t("change_new_plain", { plan });
  if (was && is && was !== is) return t("change_average", { plan, before: was, after: is, kwh });
  const [wasRate, isRate] = [before, after].map((price) =>
    formatExactRate(price.energy_rate_cents_per_kwh, locale),
  );
  if (wasRate && isRate && wasRate !== isRate) {
    return t("change_energy", { plan, before: wasRate, after: isRate });
  }
  return t("change_parts", { plan });
}
