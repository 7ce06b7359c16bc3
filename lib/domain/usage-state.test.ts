import { expect, it } from "vitest";
import { stateWithout } from "./usage-state.ts";

const horizon = {
  today: "2026-11-21",
  lastDay: "2026-11-19",
  serviceStart: "2025-05-01",
  serviceEnd: null,
  hasHistory: true,
};

it.each([
  ["2026-11-10", "missing"],
  ["2026-11-20", "coming"],
  ["2026-11-21", "coming"],
  ["2026-11-22", "future"],
  ["2024-10-31", "before"],
] as const)("%s is %s", (day, state) => expect(stateWithout(day, "2024-11-01", horizon)).toBe(state));

it("a day before what is shown is a gap while there are readings before it", () =>
  expect(stateWithout("2024-10-31", null, horizon)).toBe("missing"));

it("before service, history that has not come is awaited", () => {
  const fresh = { ...horizon, serviceStart: "2026-11-20", lastDay: null, hasHistory: false };
  expect(stateWithout("2026-11-19", null, fresh)).toBe("awaited");
  expect(stateWithout("2026-11-20", null, fresh)).toBe("coming");
  expect(stateWithout("2026-11-19", null, { ...fresh, hasHistory: true })).toBe("before");
});

it("after the end of service nothing comes", () => {
  const left = { ...horizon, serviceEnd: "2026-11-18", lastDay: "2026-11-17" };
  expect(stateWithout("2026-11-18", null, left)).toBe("coming");
  expect(stateWithout("2026-11-19", null, left)).toBe("ended");
  expect(stateWithout("2027-01-01", null, left)).toBe("ended");
});
