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

const MonthQuery = z.object({
  month: z.string("not_a_month").check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "not_a_month")),
});

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
 * The month that a query asks for: `?month=YYYY-MM`.
 * @throws Problem `invalid_fields` with `month: not_a_month`
 */
export const monthAsked = (query: URLSearchParams): string =>
  parseBody(MonthQuery, Object.fromEntries(query)).month;

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
