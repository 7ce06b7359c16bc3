import { type UsageWish, usageHref } from "#lib/domain/usage-wish.ts";
import { UsageTabs } from "./usage-tabs.tsx";
import type { Words } from "./words.ts";

/** A month's three pictures. */
export function ViewTabs({ words: { t, base, wish }, name }: { words: Words; name: string }) {
  const views = ["bars", "hours", "quarters"] as const satisfies readonly UsageWish["view"][];
  const tabs = views.map((view) => ({
    href: usageHref(base, name, { ...wish, view }),
    label: t(`view_${view}`),
    ...(view === "quarters" && { short: t("view_quarters_short") }),
    isCurrent: wish.view === view,
  }));
  return <UsageTabs label={t("views")} tabs={tabs} />;
}

/** kWh or dollars. */
export function UnitTabs({ words: { t, base, wish }, name }: { words: Words; name: string }) {
  const tabs = (["kwh", "dollars"] as const).map((unit) => ({
    href: usageHref(base, name, { ...wish, isInDollars: unit === "dollars" }),
    label: t(`unit_${unit}`),
    isCurrent: wish.isInDollars === (unit === "dollars"),
  }));
  return <UsageTabs label={t("units")} tabs={tabs} />;
}
