import { expect, it } from "vitest";
import { servedHome } from "../testing/home.ts";
import { contractedSegments } from "./segments.ts";

it("every day of a period has the price of one contract, and of one month of a variable one", async () => {
  const home = await servedHome();
  const { world } = home.sandbox;
  await home.sandbox.clock({ now: "2027-06-25T15:00:00Z" });
  const location = world.accounts.location(home.customer.uuid);
  if (!location) throw new Error("no home");
  const period = { first: "2027-04-01", last: "2027-06-25" };
  const { segments, last } = contractedSegments(world, location, period);
  expect(segments.map((segment) => [segment.first, segment.last])).toEqual([
    ["2027-04-01", "2027-04-19"],
    ["2027-04-20", "2027-05-19"],
    ["2027-05-20", "2027-06-19"],
    ["2027-06-20", "2027-06-25"],
  ]);
  expect(last.contract_start).toBe("2027-04-20");
});
