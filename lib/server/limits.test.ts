import "./test-world.ts";
import { expect, test } from "vitest";
import { limit } from "./limits.ts";

test("of uses that come at once no more pass than are allowed", async () => {
  const allowance = { points: 5, perSeconds: 60 };
  const uses = Array.from({ length: 30 }, () => limit("at-once", "ana", allowance));
  const results = await Promise.allSettled(uses);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  for (const result of results.filter(({ status }) => status === "rejected")) {
    expect(result).toMatchObject({ reason: { code: "rate_limited" } });
  }
  await limit("at-once", "ben", allowance);
});
