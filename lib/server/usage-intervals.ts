import "server-only";
import * as z from "zod/mini";
import { type IntervalRow, intervalSeries } from "#lib/domain/interval-rows.ts";
import type { IntervalSeries } from "#lib/domain/interval-series.ts";
import { problem } from "#lib/domain/problem.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { lastDayOf, monthOf, monthPeriod } from "#lib/domain/usage-period.ts";
import { parseBody } from "#lib/light/client.ts";
import { accountLight, recentAccountLight } from "./account-light.ts";
import { now } from "./clock.ts";

const mostMonths = 12;

const Month = z.string("not_a_month").check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "not_a_month"));
const OneMonth = z.object({ month: Month });
const SeveralMonths = z.object({ from: Month, to: Month });

function monthAfter(name: string): string {
  const { year, month } = monthOf(name);
  return monthPeriod(year, month + 1).name;
}

/** The months from one to another, both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/**
 * The months that a query asks for: `?month=YYYY-MM`, or up to twelve with `?from=YYYY-MM&to=YYYY-MM`.
 * @throws Problem `invalid_fields` that names what is wrong: `not_a_month`, `before_from`, `too_many_months`
 */
export function monthsAsked(query: URLSearchParams): string[] {
  const asked = Object.fromEntries(query);
  if (!query.has("from") && !query.has("to")) return [parseBody(OneMonth, asked).month];
  const { from, to } = parseBody(SeveralMonths, asked);
  if (to < from) throw problem("invalid_fields", { fields: { to: "before_from" } });
  const months = monthsFrom(from, to);
  if (months.length > mostMonths) throw problem("invalid_fields", { fields: { to: "too_many_months" } });
  return months;
}

/** What the home of an account has used by quarter hour, and the meter it was read from. */
export interface MeteredUse {
  series: IntervalSeries;
  esi_id: string;
  location_uuid: string;
}

/**
 * The quarter hours of whole months, one call of Light's for each, as fast as Light allows. Not through the replies that
 * are kept for a few seconds: a month is a megabyte.
 * @throws Problem `not_found` for an account without a home, or what Light's failures mean
 */
export async function readIntervals(
  lightAccountUuid: string,
  { months, days }: { months: readonly string[]; days?: { first: ServiceDay; last: ServiceDay } },
): Promise<MeteredUse> {
  const [account, at] = await Promise.all([recentAccountLight(lightAccountUuid).getAccount(), now()]);
  const location = account.locations[0];
  if (!location) throw problem("not_found");
  const light = accountLight(lightAccountUuid);
  const rows: IntervalRow[] = [];
  await Promise.all(
    months.map(async (name) => {
      const [year = "", month = ""] = name.split("-");
      const params = { location_uuid: location.uuid, year, month: String(Number(month)) };
      for (const row of (await light.getIntervalUsage({ params })).intervals) rows.push(row);
    }),
  );
  const first = days?.first ?? `${months[0]}-01`;
  const last = days?.last ?? lastDayOf(months.at(-1) ?? "");
  const series = intervalSeries(rows, { first, last, today: chicagoDay(at) });
  return { series, esi_id: location.utility_number, location_uuid: location.uuid };
}
