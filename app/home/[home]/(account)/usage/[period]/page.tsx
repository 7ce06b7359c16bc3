import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { periodWords } from "#components/usage/words.ts";
import { readUsagePeriod } from "#lib/domain/usage-period.ts";
import { readUsageWish } from "#lib/domain/usage-wish.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { UsageDay } from "../day.tsx";
import { UsageMonth } from "../month.tsx";
import { UsageWithinDays } from "../within-days.tsx";
import { UsageYear } from "../year.tsx";

interface Props {
  params: Promise<{ home: string; period: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = readUsagePeriod((await params).period);
  const [t, locale] = await Promise.all([getT("usage"), getLocale()]);
  return {
    title: period ? t("meta_title", { period: periodWords({ t, locale }, period.name) }) : t("title"),
  };
}

/** A year by month, a month by day or by hour, or a day by quarter hour, as the address says. */
export default async function UsagePeriodPage({ params, searchParams }: Props) {
  const { home: number, period: name } = await params;
  const period = readUsagePeriod(name);
  if (!period) notFound();
  const home = await myHome(number);
  const wish = readUsageWish(await searchParams);
  if (period.kind === "year") return <UsageYear home={home} year={period.year} wish={wish} />;
  if (period.kind === "day") return <UsageDay home={home} day={period.name} wish={wish} />;
  if (wish.view === "bars") return <UsageMonth home={home} month={period} wish={wish} />;
  const view = wish.view === "quarters" ? "quarters" : "hours";
  return <UsageWithinDays home={home} month={period} wish={wish} view={view} />;
}
