import { expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { usageVariants } from "../metering/variant.ts";
import { newCustomer } from "../testing/customer.ts";
import { servedHome } from "../testing/home.ts";
import { change, homeInJune, read, sums, type UsageRow, wattHours } from "../testing/metered-home.ts";

it.each(usageVariants)(
  "quarter hours, days and months of a home (%s) add up to each other",
  async (variant) => {
    const home = await homeInJune(variant);
    const year = await read(home, "monthly?year=2025");
    expect(year.months.map(({ month }: { month: string }) => month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`),
    );
    // November and March hold the days on which clocks change.
    for (const month of [3, 7, 11]) {
      const { days } = await read(home, `daily?month=${month}&year=2025`);
      const { intervals } = await read(home, `intervals?month=${month}&year=2025`);
      const byDay = Map.groupBy(intervals, ({ start }: UsageRow & { start: string }) => start.slice(0, 10));
      expect([...byDay.keys()]).toEqual(days.map(({ date }: { date: string }) => date));
      for (const day of days) expect(sums(byDay.get(day.date) ?? [])).toEqual(sums([day]));
      expect(sums(days)).toEqual(sums([year.months[month - 1]]));
    }
  },
);

it("days on which clocks change have 92 and 100 rows that follow each other", async () => {
  const home = await homeInJune();
  const spring = (await read(home, "intervals?month=3&year=2026")).intervals;
  const autumn = (await read(home, "intervals?month=11&year=2025")).intervals;
  const of = (rows: { start: string }[], day: string) => rows.filter(({ start }) => start.startsWith(day));
  expect(of(spring, "2026-03-08")).toHaveLength(92);
  expect(of(autumn, "2025-11-02")).toHaveLength(100);
  expect(autumn).toHaveLength(30 * 96 + 4);
  for (const rows of [spring, autumn]) {
    rows.slice(1).forEach(({ start }: { start: string }, index: number) => {
      expect(start).toBe(rows[index].end);
    });
  }
  expect(spring[0].start).toBe("2026-03-01T00:00:00-06:00");
  expect(spring.at(-1).end).toBe("2026-04-01T00:00:00-05:00");
});

it("previous leads back through two years of history and ends there, next leads up to now", async () => {
  const home = await homeInJune();
  const months: string[] = [];
  const { pathname: here } = new URL((await read(home, "daily")).previous);
  expect(here).toBe(`/v1/account/locations/${home.uuid}/usage/daily`);
  let page = await read(home, "daily");
  expect([page.year, page.month, page.next]).toEqual([2026, 6, null]);
  while (page.previous) {
    expect(page.days.length).toBeGreaterThan(0);
    months.push(`${page.year}-${page.month}`);
    const url = page.previous;
    page = await read(home, `daily${new URL(url).search}`);
    expect(await read(home, `daily${new URL(page.next).search}`)).toMatchObject({ previous: url });
  }
  expect(months).toHaveLength(26);
  expect([page.year, page.month, page.days[0].date]).toEqual([2024, 4, "2024-04-20"]);

  const years = [await read(home, "monthly"), await read(home, "monthly?year=2024")];
  expect(years.map(({ year, previous }) => [year, previous !== null])).toEqual([
    [2026, true],
    [2024, false],
  ]);
  expect(years[0].next).toBeNull();
  expect(years[1].next).toBe(`http://sandbox.test/v1/account/locations/${home.uuid}/usage/monthly?year=2025`);
});

it("a year before all data is empty and leads no further back", async () => {
  const home = await homeInJune();
  expect(await read(home, "monthly?year=2021")).toMatchObject({ year: 2021, months: [], previous: null });
  expect(await read(home, "intervals?year=2021&month=2")).toMatchObject({ intervals: [], previous: null });
  expect(await read(home, "daily?year=2026&month=7")).toMatchObject({ days: [], next: null });
});

it("without a month or a year it is the one that it is in Texas", async () => {
  const home = await homeInJune();
  await home.sandbox.clock({ now: "2026-09-01T04:30:00Z" });
  expect(await read(home, "daily")).toMatchObject({ year: 2026, month: 8, units: "kWh" });
  expect(await read(home, "intervals?year=2025")).toMatchObject({ year: 2025, month: 8 });
  await home.sandbox.clock({ now: "2027-01-01T05:30:00Z" });
  expect((await read(home, "monthly")).year).toBe(2026);
});

it("meter reads follow each other from the first day of service, newest first, in pages", async () => {
  const home = await homeInJune();
  await home.sandbox.clock({ now: "2027-06-15T17:00:00Z" });
  const { data, has_more, next_page_url } = await read(home, "meter-reads");
  expect([data.length >= 13, has_more, next_page_url]).toEqual([true, false, null]);
  expect(data.at(-1).start_date).toBe("2026-04-20");
  data.slice(1).forEach(({ end_date }: { end_date: string }, index: number) => {
    expect(data[index].start_date).toBe(addDays(end_date, 1));
  });
  const first = await read(home, "meter-reads?limit=3");
  expect(first.data).toEqual(data.slice(0, 3));
  expect((await read(home, `meter-reads${new URL(first.next_page_url).search}`)).data).toEqual(
    data.slice(3, 6),
  );

  const { start_date, end_date, consumption } = data[2];
  const months = new Set([start_date.slice(0, 7), end_date.slice(0, 7)]);
  let between = 0;
  for (const month of months) {
    const { days } = await read(home, `daily?month=${Number(month.slice(5))}&year=${month.slice(0, 4)}`);
    between +=
      sums(days.filter(({ date }: { date: string }) => date >= start_date && date <= end_date))[0] ?? 0;
  }
  expect(wattHours(consumption)).toBe(between);
});

it("the next reading is announced, the last one for the last day", async () => {
  const home = await homeInJune();
  const next = async () => (await home.account()).locations[0].estimated_next_reading_date;
  const announced = await next();
  await home.sandbox.clock({ now: `${announced}T17:00:00Z` });
  expect((await next()) > announced).toBe(true);
  await home.sandbox.clock({ now: `${addDays(announced, 1)}T17:00:00Z` });
  expect((await read(home, "meter-reads")).data[0].end_date).toBe(announced);
  change(home, { final_service_date: addDays(announced, 2) });
  expect(await next()).toBe(addDays(announced, 2));
});

it.each(["monthly", "daily", "intervals", "meter-reads"])(
  "%s of another's home does not exist",
  async (page) => {
    const home = await homeInJune();
    const other = await newCustomer(home.sandbox);
    const path = `/v1/account/locations/${home.uuid}/usage/${page}`;
    expect((await other.send("GET", path)).status).toBe(404);
    expect((await home.sandbox.call("GET", path)).status).toBe(401);
    expect((await home.at(`/usage/${page}`)).status).toBe(200);
  },
);

it.each([
  "daily?month=13",
  "daily?month=x",
  "intervals?month=0",
  "monthly?year=20256",
  "meter-reads?limit=101",
])("%s is refused", async (page) => {
  const home = await servedHome();
  expect((await home.at(`/usage/${page}`)).status).toBe(422);
});
