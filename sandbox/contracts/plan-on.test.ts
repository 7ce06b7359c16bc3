import { expect, it } from "vitest";
import { UsageProfileStore } from "../comparison/usage-profile-store.ts";
import { openDatabase } from "../database.ts";
import { quotePlans } from "../plans/quote.ts";
import { servedHome } from "../testing/home.ts";
import type { Contract } from "./contract-store.ts";
import { planOn } from "./plan-on.ts";

const world = { seed: 1, usageProfiles: new UsageProfileStore(openDatabase(":memory:")) };

async function contracts(): Promise<Contract[]> {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-04-20T15:00:00Z" });
  return home.sandbox.world.contracts.of(home.uuid);
}

it("a variable rate is the agreed one for a month, then what was posted on the day each month began", async () => {
  const [, contract] = await contracts();
  if (!contract) throw new Error("nothing rolled over");
  const rateOn = (day: string) => planOn(contract, day, world).energy_rate_cents_per_kwh;
  const posted = (day: string) => {
    const { utility, group_uuid } = contract.plan;
    return quotePlans({ utility, day, seed: 1, plan_group: group_uuid })[0]?.energy_rate_cents_per_kwh;
  };
  expect(rateOn("2027-05-19")).toBe(contract.plan.energy_rate_cents_per_kwh);
  expect(rateOn("2027-05-20")).toBe(posted("2027-05-20"));
  expect(rateOn("2027-06-19")).toBe(posted("2027-05-20"));
  expect(rateOn("2027-06-20")).toBe(posted("2027-06-20"));
  expect(rateOn("2028-04-19")).toBe(posted("2028-03-20"));
});

it("the first month has the rate that was agreed, whatever was posted on its first day", async () => {
  const [, contract] = await contracts();
  if (!contract) throw new Error("nothing rolled over");
  const agreed = { ...contract, plan: { ...contract.plan, energy_rate_cents_per_kwh: "7.7000" } };
  const rates = ["2027-04-20", "2027-05-19"].map(
    (day) => planOn(agreed, day, world).energy_rate_cents_per_kwh,
  );
  expect(rates).toEqual(["7.7000", "7.7000"]);
});

it("a fixed rate never moves, while delivery follows the utility and the averages follow delivery", async () => {
  const [contract] = await contracts();
  if (!contract) throw new Error("no contract");
  const [before, after] = ["2025-12-14", "2025-12-15"].map((day) => planOn(contract, day, world));
  expect([before?.delivery_rate_cents_per_kwh, after?.delivery_rate_cents_per_kwh]).toEqual([
    "5.6032",
    "5.5833",
  ]);
  expect(before?.energy_rate_cents_per_kwh).toBe(after?.energy_rate_cents_per_kwh);
  const fall = Number(before?.avg_cents_per_kwh_1000) - Number(after?.avg_cents_per_kwh_1000);
  expect(fall).toBeCloseTo(5.6032 - 5.5833, 6);
});
