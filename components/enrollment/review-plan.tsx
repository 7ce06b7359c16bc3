import type { ReactNode } from "react";
import { Fact, Facts } from "#components/ui/facts.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { ChangeLink, ReviewPart } from "./review-part.tsx";
import { ReviewRates } from "./review-rates.tsx";

interface Props {
  t: Translator<"review">;
  locale: Locale;
  plan: Plan;
  /** The customer's kWh of each month of a year, as the plans were compared with. */
  months: readonly number[];
  documents: ReactNode;
}

/** The plan as it was accepted: what it costs and what binds. */
export function ReviewPlan({ t, locale, plan, months, documents }: Props) {
  const estimate = estimateOf(plan, months);
  return (
    <ReviewPart title={t("plan")} change={<ChangeLink t={t} step="plans" part={t("plan")} />}>
      <Facts>
        <Fact term={t("plan_name")}>{plan.name}</Fact>
        <ReviewRates t={t} locale={locale} plan={plan} />
        <Fact term={t("average_bill")}>
          {t("average_bill_value", {
            amount: formatCents(estimate.average_month_cents, locale),
            kwh: formatKwh(estimate.year.total_kwh, locale),
          })}
        </Fact>
      </Facts>
      <div className="mt-1">{documents}</div>
    </ReviewPart>
  );
}
