import { expect, it } from "vitest";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const here = "postal_code=75214&utility=ONCOR";
const path = (query: string) => `/v1/app/accounts/enroll/plans/benchmark?${query}`;

it("a term's benchmark is the middle of what its plans cost today", async () => {
  const sandbox = await testSandbox();
  const { body } = await sandbox.call("GET", path(here), { token: appToken });
  const plans = await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", {
    token: appToken,
    body: { postal_code: "75214", utility: "ONCOR" },
  });
  const terms: number[] = plans.body.map((plan: { term_months: number }) => plan.term_months);
  expect(body.utility).toBe("ONCOR");
  expect(body.benchmarks.map((entry: { term_months: number }) => entry.term_months)).toEqual(
    [...new Set(terms)].sort((a, b) => a - b),
  );
  for (const { term_months, avg_cents_per_kwh_1000 } of body.benchmarks) {
    const averages: number[] = plans.body
      .filter((plan: { term_months: number }) => plan.term_months === term_months)
      .map((plan: { avg_cents_per_kwh_1000: string }) => Number(plan.avg_cents_per_kwh_1000));
    const isAtMost = averages.filter((average) => average <= Number(avg_cents_per_kwh_1000) + 0.05).length;
    const isAtLeast = averages.filter((average) => average >= Number(avg_cents_per_kwh_1000) - 0.05).length;
    expect(Math.min(isAtMost, isAtLeast)).toBeGreaterThanOrEqual(averages.length / 2);
  }
});

it("nobody sells where there is no choice, and a place has to be named", async () => {
  const sandbox = await testSandbox();
  const none = await sandbox.call("GET", path("postal_code=78701&utility=ONCOR"), { token: appToken });
  expect(none.body.benchmarks).toEqual([]);
  expect((await sandbox.call("GET", path("utility=ONCOR"), { token: appToken })).status).toBe(422);
});
