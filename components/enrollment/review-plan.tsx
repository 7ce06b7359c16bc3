import type { ReactNode } from "react";
import { Fact, Facts } from "#components/ui/facts.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import { billFor } from "#lib/domain/rate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { ChangeLink, ReviewPart } from "./review-part.tsx";
import { ReviewRates } from "./review-rates.tsx";

interface Props {
  t: Translator<"review">;
  locale: Locale;
  plan: Plan;
  /** The customer's own kWh of the month in which service starts. */
  firstMonthKwh: number | null;
  documents: ReactNode;
}

/** The plan as it was accepted: what it costs and what binds. */
export function ReviewPlan({ t, locale, plan, firstMonthKwh, documents }: Props) {
  return (
    <ReviewPart title={t("plan")} change={<ChangeLink t={t} step="plans" part={t("plan")} />}>
      <Facts>
        <Fact term={t("plan_name")}>{plan.name}</Fact>
        <Fact term={t("term")}>{t("term_months", { term: plan.term_months })}</Fact>
        <ReviewRates t={t} locale={locale} plan={plan} />
        {firstMonthKwh !== null && (
          <Fact term={t("first_bill")}>
            {t("first_bill_value", {
              amount: formatCents(billFor(plan, firstMonthKwh).total_cents, locale),
              kwh: formatKwh(Math.round(firstMonthKwh), locale),
            })}
          </Fact>
        )}
      </Facts>
      <div className="mt-1">{documents}</div>
    </ReviewPart>
  );
}
