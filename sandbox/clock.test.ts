import { expect, it } from "vitest";
import { addDays, chicagoDay, firstPossibleStart, startOfDay } from "./chicago-day.ts";
import { parseAdvance, SandboxClock } from "./clock.ts";
import { openDatabase } from "./database.ts";

const start = Date.parse("2026-03-01T12:00:00Z");

function clockAt(start: number) {
  const time = { real: start };
  const db = openDatabase(":memory:");
  return { time, db, clock: new SandboxClock(db, () => time.real) };
}

it("the clock shows real time until it is moved", () => {
  const { time, clock } = clockAt(start);
  time.real += 5_000;
  expect(clock.state()).toEqual({ now: "2026-03-01T12:00:05.000Z", frozen: false, offset_ms: 0 });
});

it("a moved clock keeps running from where it was put", () => {
  const { time, clock } = clockAt(start);
  clock.change({ advanceMs: parseAdvance("+30d") ?? 0 });
  time.real += 1_000;
  expect(clock.now().toISOString()).toBe("2026-03-31T12:00:01.000Z");
});

it("a frozen clock does not move by itself, and is still moved by hand", () => {
  const { time, clock } = clockAt(start);
  clock.change({ frozen: true });
  time.real += 3_600_000;
  expect(clock.now().getTime()).toBe(start);
  clock.change({ advanceMs: 60_000 });
  expect(clock.now().getTime()).toBe(start + 60_000);
});

it("a clock let go runs on from where it stood", () => {
  const { time, clock } = clockAt(start);
  clock.change({ frozen: true });
  time.real += 3_600_000;
  clock.change({ frozen: false });
  time.real += 1_000;
  expect(clock.now().getTime()).toBe(start + 1_000);
});

it("back to real time forgets freeze and offset", () => {
  const { clock } = clockAt(start);
  clock.change({ now: new Date("2030-01-01T00:00:00Z"), frozen: true });
  expect(clock.change({ real: true })).toEqual({
    now: new Date(start).toISOString(),
    frozen: false,
    offset_ms: 0,
  });
});

it("a restart keeps the sandbox's date", () => {
  const { db, clock } = clockAt(start);
  clock.change({ now: new Date("2030-01-01T00:00:00Z"), frozen: true });
  expect(new SandboxClock(db, () => 0).now().toISOString()).toBe("2030-01-01T00:00:00.000Z");
});

it.each([
  ["+30d", 2_592_000_000],
  ["+90m", 5_400_000],
  ["-2h", -7_200_000],
  ["45s", 45_000],
  [90, 90_000],
])("an advance of %s is understood", (advance, ms) => {
  expect(parseAdvance(advance)).toBe(ms);
});

it.each(["soon", "", "1y", "1e9", "+d", "NaN"])("an advance of %j is refused", (advance) => {
  expect(parseAdvance(advance)).toBeNull();
});

it("service days follow Texas, also when its clocks change", () => {
  expect(chicagoDay(new Date("2026-03-08T05:59:59Z"))).toBe("2026-03-07");
  expect(startOfDay("2026-03-08").toISOString()).toBe("2026-03-08T06:00:00.000Z");
  expect(startOfDay("2026-03-09").toISOString()).toBe("2026-03-09T05:00:00.000Z");
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
});

it("service can start today only on a weekday before 17:00", () => {
  expect(firstPossibleStart(new Date("2026-11-20T22:59:00Z"))).toBe("2026-11-20");
  expect(firstPossibleStart(new Date("2026-11-20T23:00:00Z"))).toBe("2026-11-21");
  expect(firstPossibleStart(new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
});
