import { expect, it } from "vitest";
import { type Journey, nextStep } from "./journey.ts";
import { reviewOutcomes, utilityOutcome, utilityOutcomes } from "./magic-values.ts";
import { notEnrolledPair } from "./not-enrolled.ts";
import { type StatusPair, statusPairs } from "./pairs.ts";

const finalizedAt = new Date("2026-04-07T15:00:00Z");
const journey: Journey = {
  pair: "reviewing/verification_pending",
  since: finalizedAt,
  reviewOutcome: null,
  utilityOutcome: null,
  serviceStartDate: "2026-04-20",
  latestStartDate: "2026-06-06",
};

/** Every pair that the journey passes by itself, with the minutes since it was finalized. */
function passes(change: Partial<Journey>): [string, number][] {
  let current: Journey = { ...journey, ...change };
  const passed: [string, number][] = [];
  for (let step = nextStep(current); step; step = nextStep(current)) {
    passed.push([step.to, (step.at.getTime() - finalizedAt.getTime()) / 60_000]);
    current = { ...current, pair: step.to, since: step.at };
  }
  return passed;
}

it("an ordinary enrollment is reviewed, waits, and starts at midnight in Texas", () => {
  expect(passes({})).toEqual([
    ["reviewing/credit_check_pending", 1],
    ["reviewing/utility_submitted", 3],
    ["ready/service_pending", 8],
    ["active/active", (Date.parse("2026-04-20T05:00:00Z") - finalizedAt.getTime()) / 60_000],
  ]);
});

it("a start today begins as soon as the utility accepts", () => {
  expect(passes({ serviceStartDate: "2026-04-07" }).at(-1)).toEqual(["active/active", 8]);
});

it("a credit error is retried by itself and then goes on", () => {
  const names = passes({ reviewOutcome: "credit_check_error" }).map(([pair]) => pair);
  expect(names.slice(1, 3)).toEqual(["needs_attention/credit_check_error", "reviewing/utility_submitted"]);
});

it("an account that stays stuck expires the day after its plan could last start", () => {
  const expired = passes({ utilityOutcome: "enrollment_blocked_switch_hold" }).at(-1);
  const end = Date.parse("2026-06-07T05:00:00Z");
  expect(expired).toEqual(["cancelled/expire_pre_active", (end - finalizedAt.getTime()) / 60_000]);
});

it("magic values and ordinary progress together reach all 21 pairs", () => {
  const reached = new Set<string>(["reviewing/verification_pending"]);
  for (const isBegun of [false, true])
    for (const isAddressKnown of [false, true])
      for (const hasAcceptedPlan of [false, true])
        for (const isIdentitySupplied of [false, true])
          for (const hasPaymentMethod of [false, true]) {
            const hasSubmittedCreditCheck = isIdentitySupplied;
            const facts = { isBegun, isAddressKnown, hasAcceptedPlan, isIdentitySupplied };
            reached.add(notEnrolledPair({ ...facts, hasSubmittedCreditCheck, hasPaymentMethod }));
          }
  for (const reviewOutcome of [null, ...Object.values(reviewOutcomes)])
    for (const blocked of [null, ...Object.values(utilityOutcomes)])
      for (const [pair] of passes({ reviewOutcome, utilityOutcome: blocked })) reached.add(pair);
  expect([...reached].sort()).toEqual([...statusPairs].sort());
});

it("a journey never steps back in time", () => {
  for (const pair of statusPairs) {
    const since = new Date("2027-01-01T00:00:00Z");
    const step = nextStep({ ...journey, pair: pair satisfies StatusPair, since });
    if (step) expect(step.at.getTime()).toBeGreaterThanOrEqual(since.getTime());
  }
});

it("only three endings of an ESI ID trouble the utility", () => {
  const endings = Array.from({ length: 1000 }, (_, ending) => String(ending).padStart(3, "0"));
  expect(endings.filter((ending) => utilityOutcome(`10443720000000${ending}`))).toEqual([
    "901",
    "902",
    "903",
  ]);
});
