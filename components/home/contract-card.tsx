import { Card } from "#components/ui/card.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { daysBetween, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  plan: LocationPlan;
  /** The contract that is agreed and has not begun. */
  next: { plan_name?: string | null; contract_start?: ServiceDay | null } | null;
  /** The last day of service when it has passed. */
  ended: ServiceDay | null;
  today: ServiceDay;
  base: string;
}

function contractWords({ t, locale, plan, ended }: Pick<Props, "t" | "locale" | "plan" | "ended">): string {
  if (ended) return t("contract_ended", { plan: plan.name, day: formatDay(ended, locale) });
  const end = plan.contract_end;
  if (end) return t("contract_until", { plan: plan.name, day: formatDay(end, locale) });
  return end === null ? t("contract_open", { plan: plan.name }) : plan.name;
}

/** Which plan, until when, and how long that is. */
export function ContractCard({ t, locale, plan, next, ended, today, base }: Props) {
  const { contract_start: start, contract_end: end } = plan;
  const left = end ? Math.max(0, daysBetween(today, end)) : null;
  const part =
    start && end && !ended
      ? Math.min(1, Math.max(0, daysBetween(start, today) / Math.max(1, daysBetween(start, end))))
      : null;
  return (
    <Card as="section" aria-labelledby="contract-title" className="flex flex-col">
      <h2 id="contract-title" className="text-soft text-xl">
        {t("contract")}
      </h2>
      <p className="mt-2 font-semibold text-lg">{contractWords({ t, locale, plan, ended })}</p>
      {!ended && next?.plan_name && next.contract_start && (
        <p className="mt-1">
          {t("contract_next", { plan: next.plan_name, day: formatDay(next.contract_start, locale) })}
        </p>
      )}
      {part !== null && left !== null && (
        <>
          <div
            aria-hidden="true"
            className="mt-3 h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
          >
            <div className="h-full rounded-full bg-soft" style={{ width: `${100 * part}%` }} />
          </div>
          <p className="mt-2 text-[0.9375rem] text-soft">{t("contract_left", { days: left })}</p>
        </>
      )}
      <p className="mt-auto pt-3">
        <PageLink href={`${base}/plan`} className="link inline-flex min-h-11 items-center font-semibold">
          {t("contract_more")}
        </PageLink>
      </p>
    </Card>
  );
}
