import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EnrollmentFacts, nextStep, resolveStep, stepStates, steps } from "./enrollment-steps.ts";

const nothing: EnrollmentFacts = {
  hasPremise: false,
  isPremiseConfirmed: false,
  hasPlan: false,
  isSignedIn: false,
  hasAccount: false,
  hasAcceptedPlan: false,
  isIdentityGiven: false,
  isCreditSubmitted: false,
  hasPaymentMethod: false,
  isFinalized: false,
};
const anyFacts = fc.record(
  Object.fromEntries(Object.keys(nothing).map((key) => [key, fc.boolean()])),
) as fc.Arbitrary<EnrollmentFacts>;

it("walks a customer through every step in order", () => {
  const deeds: Partial<EnrollmentFacts>[] = [
    { hasPremise: true },
    { isPremiseConfirmed: true },
    { hasPlan: true },
    { isSignedIn: true, hasAccount: true },
    { hasAcceptedPlan: true },
    { isIdentityGiven: true },
    { isCreditSubmitted: true },
    { hasPaymentMethod: true },
    { isFinalized: true },
  ];
  let facts = nothing;
  const walked = deeds.map((deed) => {
    const step = nextStep(facts);
    facts = { ...facts, ...deed };
    return step;
  });
  expect(walked).toEqual([...steps]);
  expect(nextStep(facts)).toBe("status");
});

describe("a request for a step", () => {
  it("that cannot be reached yet leads to the one that can", () => {
    expect(resolveStep("payment", { ...nothing, hasPremise: true })).toBe("confirm");
  });

  it("that is done already is let through, so that it can be changed", () => {
    const facts = { ...nothing, hasPremise: true, isPremiseConfirmed: true, hasPlan: true };
    expect(resolveStep("address", facts)).toBe("address");
  });

  it("leads to the status once the enrollment is sent", () => {
    for (const step of steps) expect(resolveStep(step, { ...nothing, isFinalized: true })).toBe("status");
  });

  it("never leads to a step that redirects again", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...steps), (facts, step) => {
        const target = resolveStep(step, facts);
        expect(target === "status" ? target : resolveStep(target, facts)).toBe(target);
      }),
    );
  });
});

it("no step behind the next one is open", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const next = nextStep(facts);
      const open = stepStates(facts).filter(({ state }) => state === "open");
      expect(open.map(({ step }) => step)).toEqual(
        next === "status" || stepStates(facts).every(({ state }) => state !== "open") ? [] : [next],
      );
    }),
  );
});
