import Link from "next/link";
import { Card } from "#components/ui/card.tsx";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

/** The plan about to be accepted, in two lines. */
export function ChosenPlan({ t, plan }: { t: Translator<"start">; plan: Plan }) {
  const cents = (rate: string) => String(Number(Number(rate).toFixed(4)));
  return (
    <Card className="mb-8 flex max-w-[44rem] flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <p className="text-[0.9375rem] text-soft">{t("plan")}</p>
        <p className="font-semibold text-xl">{plan.name}</p>
        <p className="text-soft">
          {t("plan_facts", {
            term: plan.term_months,
            rate: cents(plan.energy_rate_cents_per_kwh),
            delivery: cents(plan.delivery_rate_cents_per_kwh),
          })}
        </p>
      </div>
      <Link className="link inline-flex min-h-11 items-center" href="/enroll/plans">
        {t("change_plan")}
      </Link>
    </Card>
  );
}
