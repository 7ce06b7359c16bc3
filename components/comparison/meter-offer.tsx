import { Card } from "#components/ui/card.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import type { MeterPrices } from "#lib/domain/comparison-sentence.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Words } from "./words.ts";

/** Whether these are the meter's own prices, whoever had its history fetched: they bind everybody who asks for it. */
export const isPersonal = (results: readonly { plan: Plan }[]): boolean =>
  results.some(({ plan }) => Boolean(plan.usage_profile_uuid));

const texts = {
  none: ["meter_offer", "meter_link"],
  pending: ["meter_pending", "meter_link"],
  completed: ["meter_done", "meter_done_link"],
  failed: ["meter_failed", "meter_failed_link"],
  already: ["own_already", null],
} as const;

/** Whose prices these are, and the way to prices of one's own. */
export function MeterOffer({ words: { t }, prices }: { words: Words; prices: MeterPrices }) {
  const [text, link] = texts[prices];
  return (
    <Card as="section" aria-labelledby="meter-title">
      <h2 id="meter-title" className="text-2xl">
        {t(prices === "already" ? "own_already_title" : "meter_title")}
      </h2>
      <p className="mt-2 max-w-[65ch]">{t(text)}</p>
      {link && (
        <PageLink href="/compare/meter" className="link mt-1 inline-flex min-h-11 items-center font-semibold">
          {t(link)}
        </PageLink>
      )}
    </Card>
  );
}
