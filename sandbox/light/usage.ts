import { chicagoDay } from "../chicago-day.ts";
import { arrivedDays } from "../metering/availability.ts";
import { quarterTimes } from "../metering/local-day.ts";
import { type Meter, meterOf, total, type Use } from "../metering/meter.ts";
import { readPeriods } from "../metering/read-periods.ts";
import type { LocationRow } from "./account-store.ts";
import type { LightApi } from "./light-api.ts";
import { locationParams, locationPath, ownLocation } from "./location.ts";
import { pageLinks, usagePath } from "./usage-links.ts";
import {
  DailyUsage,
  IntervalUsage,
  MeterReads,
  MonthlyUsage,
  MonthQuery,
  PageQuery,
  YearQuery,
} from "./usage-schema.ts";
import type { World } from "./world.ts";

const units = "kWh" as const;
const path = `${locationPath}/usage` as const;

/** Contract index 31-33, and meter reads. */
export function usage(api: LightApi, world: World): void {
  const read = { method: "get", params: locationParams } as const;
  const today = (): string => chicagoDay(world.clock.now());
  const arrived = (home: LocationRow, first: string, last: string): string[] =>
    arrivedDays(home, first, last, world.clock.now());
  const meterAt = (home: LocationRow): Meter => meterOf(home, world.seed, world.contracts.of(home.uuid));
  const monthAsked = (query: { year?: number | undefined; month?: number | undefined }): string => {
    const [year = 0, month = 1] = today().split("-").map(Number);
    return monthName(query.year ?? year, query.month ?? month);
  };
  api.forAccount(
    { ...read, path: `${path}/monthly`, summary: "A year by month", query: YearQuery, reply: MonthlyUsage },
    ({ account, params, query }) => {
      const home = ownLocation(world, account, params.location_uuid);
      const year = query.year ?? Number(today().slice(0, 4));
      const meter = meterAt(home);
      const days = Map.groupBy(arrived(home, `${year}-01-01`, `${year}-12-31`), (day) => day.slice(0, 7));
      const months = [...days].map(([month, daysOfMonth]) => ({
        month,
        ...quantities(total(daysOfMonth.flatMap((day) => meter.day(day)))),
      }));
      return {
        units,
        year,
        months,
        ...pageLinks(world, home, "monthly", [year - 1, year, year + 1].map(String)),
      };
    },
  );

  const ofMonth = (home: LocationRow, asked: string) => {
    const [year = 0, month = 1] = asked.split("-").map(Number);
    const beside = [monthName(year, month - 1), asked, monthName(year, month + 1)];
    return {
      year,
      month,
      beside,
      days: arrived(home, `${asked}-01`, `${asked}-31`),
      meter: meterAt(home),
    };
  };

  api.forAccount(
    { ...read, path: `${path}/daily`, summary: "A month by day", query: MonthQuery, reply: DailyUsage },
    ({ account, params, query }) => {
      const home = ownLocation(world, account, params.location_uuid);
      const { year, month, beside, days, meter } = ofMonth(home, monthAsked(query));
      const rows = days.map((date) => ({ date, ...quantities(total(meter.day(date))) }));
      return { units, year, month, days: rows, ...pageLinks(world, home, "daily", beside) };
    },
  );

  api.forAccount(
    {
      ...read,
      path: `${path}/intervals`,
      summary: "A month by quarter hour",
      query: MonthQuery,
      reply: IntervalUsage,
    },
    ({ account, params, query }) => {
      const home = ownLocation(world, account, params.location_uuid);
      const { year, month, beside, days, meter } = ofMonth(home, monthAsked(query));
      const intervals = days.flatMap((day) => {
        const times = quarterTimes(day);
        return meter.day(day).map((use, quarter) => ({
          start: times[quarter] ?? "",
          end: times[quarter + 1] ?? "",
          ...quantities(use),
        }));
      });
      return { units, year, month, intervals, ...pageLinks(world, home, "intervals", beside) };
    },
  );

  api.forAccount(
    {
      ...read,
      path: `${path}/meter-reads`,
      summary: "What was read month by month, newest first",
      query: PageQuery,
      reply: MeterReads,
    },
    ({ account, params, query: { limit, offset } }) => {
      const home = ownLocation(world, account, params.location_uuid);
      const periods = readPeriods(home, today()).reverse();
      const meter = meterAt(home);
      const data = periods.slice(offset, offset + limit).map(({ start_date, end_date }) => {
        const { consumption, generation } = quantities(meter.between(start_date, end_date));
        return { start_date, end_date, consumption, generation };
      });
      const has_more = periods.length > offset + limit;
      const next = `${world.publicUrl()}${usagePath(home, "meter-reads")}?limit=${limit}&offset=${offset + limit}`;
      return { units, data, has_more, limit, offset, next_page_url: has_more ? next : null };
    },
  );
}

function quantities(use: Use) {
  return {
    consumption: kwh(use.consumption_wh),
    generation: kwh(use.generation_wh),
    vehicle_charging: kwh(use.vehicle_charging_wh),
    eligible_vehicle_charging: kwh(use.eligible_vehicle_charging_wh),
  };
}

const kwh = (wh: number): string => (wh / 1_000).toFixed(3);

/** "YYYY-MM"; months outside 1 to 12 are those of the years beside. */
const monthName = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);
