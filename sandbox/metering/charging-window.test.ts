import { expect, it } from "vitest";
import { rewardedHours } from "./charging-window.ts";

const from = (window_start: string) => ({
  vehicle_charging: { credit_cents_per_kwh: "6.0000", window_start, window_end: "05:00" },
});
const accepted = { plan: JSON.stringify(from("21:00")) };

it("hours are those of the contract of the day, from its first day on", () => {
  const contracts = [
    { contract_start: "2026-01-10", plan: from("22:00") },
    { contract_start: "2027-01-10", plan: { vehicle_charging: null } },
    { contract_start: "2028-01-10", plan: from("23:00") },
  ];
  const startOn = (day: string) => rewardedHours(accepted, contracts)(day)?.window_start ?? null;
  expect(["2025-12-31", "2026-01-10", "2027-01-09"].map(startOn)).toEqual(["22:00", "22:00", "22:00"]);
  expect(["2027-01-10", "2028-01-09"].map(startOn)).toEqual([null, null]);
  expect(startOn("2028-01-10")).toBe("23:00");
});

it("before there is a contract they are those of the plan that was accepted", () =>
  expect(rewardedHours(accepted, [])("2026-01-01")?.window_start).toBe("21:00"));
