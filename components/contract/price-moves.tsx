import { Disclosure } from "#components/ui/disclosure.tsx";
import { nextDeliveryChange } from "#lib/domain/contract-delivery.ts";
import type { ContractTerm } from "#lib/domain/contract-term.ts";
import { isPriceFixed } from "#lib/domain/plan-offer.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: LocationPlan;
  term: ContractTerm;
  utility: string | null;
  today: ServiceDay;
}

/** A fixed price still moves with what the utility charges: said wherever one is shown. */
export function PriceMoves({ words: { t, locale }, plan, term, utility, today }: Props) {
  const day = formatDay(nextDeliveryChange(today), locale);
  const isFixed = isPriceFixed(plan);
  const isMonthly = term.kind === "month_to_month" || isFixed === false;
  const hasBase = Number(plan.plan_monthly_cost_dollars ?? 1) !== 0;
  const fixedKey = `${hasBase ? "moves_fixed" : "moves_fixed_energy"}${term.end ? "" : "_open"}` as const;
  return (
    <Disclosure summary={t("moves")} isOpen className="mt-5">
      <div className="space-y-2 leading-snug">
        {isMonthly ? (
          <p>{t("moves_variable", { day })}</p>
        ) : (
          <>
            {isFixed && <p>{t(fixedKey)}</p>}
            <p>{t("moves_delivery", { utility: utility ?? t("your_utility"), day })}</p>
          </>
        )}
      </div>
    </Disclosure>
  );
}
