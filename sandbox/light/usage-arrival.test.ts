import { expect, it } from "vitest";
import { addDays, startOfDay } from "../chicago-day.ts";
import { historyArrivesAt, historyStart } from "../metering/availability.ts";
import { enroll, meter, newCustomer } from "../testing/customer.ts";
import { homeOf } from "../testing/home.ts";
import { change, homeInJune, read, sums, type UsageRow, wattHours } from "../testing/metered-home.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

it("a day arrives whole, 20 to 44 hours after it ended", async () => {
  const home = await homeInJune();
  const delays = new Set<number>();
  for (let hours = 0; hours < 96; hours += 4) {
    const now = Date.parse("2026-06-20T05:00:00Z") + hours * 3_600_000;
    await home.sandbox.clock({ now: new Date(now).toISOString() });
    const { intervals } = await read(home, "intervals");
    const { days } = await read(home, "daily");
    const last: string = days.at(-1).date;
    expect(intervals.length).toBe(Number(last.slice(-2)) * 96);
    const hoursSince = (day: string) => (now - startOfDay(addDays(day, 1)).getTime()) / 3_600_000;
    expect(hoursSince(last)).toBeGreaterThanOrEqual(20);
    expect(hoursSince(addDays(last, 1))).toBeLessThan(44);
    delays.add(Math.floor(hoursSince(last)));
  }
  expect(delays.size).toBeGreaterThan(4);
});

it("history arrives within six hours of the start of service; then it is told, and only then there is usage", async () => {
  const sandbox = await testSandbox({
    LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/hook",
    LIGHT_WEBHOOK_SECRET: "s",
  });
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-05-01" });
  const home = await homeOf(sandbox, customer);
  change(home, { has_missing_days: 0 });
  const arrival = historyArrivesAt({ esi_id: await meter(sandbox), service_start_date: "2026-05-01" });
  const hoursFromStart = (arrival.getTime() - startOfDay("2026-05-01").getTime()) / 3_600_000;
  expect(Math.abs(hoursFromStart)).toBeLessThanOrEqual(6);
  const state = async () => {
    const log = await sandbox.call("GET", "/__sandbox/webhooks/log?event=location.usage_history_available");
    const [location] = (await home.account()).locations;
    const { months } = await read(home, "monthly?year=2025");
    return [location.has_usage_history, months.length, log.body.length];
  };
  await sandbox.clock({ now: new Date(arrival.getTime() - 1).toISOString() });
  expect(await state()).toEqual([false, 0, 0]);
  await sandbox.clock({ now: arrival.toISOString() });
  expect(await state()).toEqual([true, 12, 1]);
  await sandbox.clock({ advance: "+2d" });
  expect(await state()).toEqual([true, 12, 1]);
});

it("there is nothing before the history has arrived", async () => {
  const home = await homeInJune();
  change(home, { has_usage_history: 0 });
  const nothing = { next: null, previous: null };
  expect(await read(home, "monthly")).toMatchObject({ months: [], ...nothing });
  expect(await read(home, "daily")).toMatchObject({ days: [], ...nothing });
  expect(await read(home, "intervals")).toMatchObject({ intervals: [], ...nothing });
});

it("before service starts there is the history alone", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-05-01" });
  const home = await homeOf(sandbox, customer);
  change(home, { has_usage_history: 1, has_missing_days: 0 });
  await sandbox.clock({ now: "2026-04-30T23:00:00Z" });
  const { days } = await read(home, "daily");
  expect(["2026-04-28", "2026-04-29"]).toContain(days.at(-1).date);
  expect((await read(home, "meter-reads")).data).toEqual([]);
});

it("usage ends with the last day of service", async () => {
  const home = await homeInJune();
  change(home, { final_service_date: "2026-06-03", is_service_active: 0 });
  const { days } = await read(home, "daily?month=6&year=2026");
  expect(days.map(({ date }: { date: string }) => date)).toEqual(["2026-06-01", "2026-06-02", "2026-06-03"]);
});

it("days that never arrive are left out everywhere, not told as zero", async () => {
  const home = await homeInJune();
  const whole = await read(home, "monthly?year=2025");
  change(home, { has_missing_days: 1 });
  const gappy = await read(home, "monthly?year=2025");
  const changed = whole.months.flatMap((month: UsageRow, index: number) =>
    sums([month])[0] === sums([gappy.months[index]])[0] ? [] : [index + 1],
  );
  expect(changed.length).toBeGreaterThan(0);
  let missing = 0;
  for (const month of changed) {
    const { days } = await read(home, `daily?month=${month}&year=2025`);
    const { intervals } = await read(home, `intervals?month=${month}&year=2025`);
    const length = new Date(Date.UTC(2025, month, 0)).getUTCDate();
    missing += length - days.length;
    expect(sums(days)).toEqual(sums([gappy.months[month - 1]]));
    expect(sums(intervals)).toEqual(sums(days));
    expect(days.every((day: UsageRow) => wattHours(day.consumption) > 0)).toBe(true);
  }
  expect([1, 2]).toContain(missing);
});

it("the control plane says what is behind a meter and that days get lost", async () => {
  const home = await homeInJune();
  const control = `/__sandbox/accounts/${home.customer.uuid}/usage`;
  const set = (body: object) => home.sandbox.call("POST", control, { body });
  const year = async () => sums((await read(home, "monthly?year=2025")).months);
  const plain = await year();
  expect((await set({ variant: "solar" })).body).toEqual({ variant: "solar", missing_days: false });
  const [, exported] = await year();
  expect(exported).toBeGreaterThan(0);
  expect((await set({ variant: "plain", missing_days: true })).status).toBe(200);
  expect((await year())[0]).toBeLessThan(plain[0] ?? 0);
  expect((await set({ missing_days: false })).body).toEqual({ variant: "plain", missing_days: false });
  expect(await year()).toEqual(plain);
  expect((await set({ variant: "wind" })).status).toBe(422);
});

it("small utilities keep a year of history", () => {
  const at = (utility: string) =>
    historyStart({ premise: JSON.stringify({ utility }), service_start_date: "2026-04-20" });
  expect([at("ONCOR"), at("LUBBOCK")]).toEqual(["2024-04-20", "2025-04-20"]);
});
