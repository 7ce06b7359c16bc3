/** The steps of an enrollment in order; each is the last part of its URL, `/enroll/<step>`. */
export const steps = [
  "address",
  "confirm",
  "plans",
  "account",
  "start",
  "identity",
  "credit",
  "payment",
  "review",
] as const;

export type Step = (typeof steps)[number];

/** What decides where an enrollment stands: our draft, the session, and Light's own flags. */
export interface EnrollmentFacts {
  hasPremise: boolean;
  isPremiseConfirmed: boolean;
  hasPlan: boolean;
  isSignedIn: boolean;
  hasAccount: boolean;
  /** Light has accepted this plan for this meter. */
  hasAcceptedPlan: boolean;
  isIdentityGiven: boolean;
  isCreditSubmitted: boolean;
  hasPaymentMethod: boolean;
  isFinalized: boolean;
}

/** What makes each step done. A finished step stays open for a change until the enrollment is sent. */
const isDone: Record<Step, (facts: EnrollmentFacts) => boolean> = {
  address: (facts) => facts.hasPremise,
  confirm: (facts) => facts.hasPremise && facts.isPremiseConfirmed,
  plans: (facts) => facts.hasPlan,
  account: (facts) => facts.isSignedIn && facts.hasAccount,
  start: (facts) => facts.hasAcceptedPlan,
  identity: (facts) => facts.isIdentityGiven,
  credit: (facts) => facts.isCreditSubmitted,
  payment: (facts) => facts.hasPaymentMethod,
  review: (facts) => facts.isFinalized,
};

/** The first step that is not done; "status" once the enrollment is sent. */
export function nextStep(facts: EnrollmentFacts): Step | "status" {
  if (facts.isFinalized) return "status";
  return steps.find((step) => !isDone[step](facts)) ?? "review";
}

/** Where a request for `step` really goes: there if everything before it is done, else to the next step. */
export function resolveStep(step: Step, facts: EnrollmentFacts): Step | "status" {
  const next = nextStep(facts);
  if (next === "status") return next;
  return steps.indexOf(step) <= steps.indexOf(next) ? step : next;
}

export type StepState = "done" | "open" | "locked";

/** Every step with its state, for the progress list. */
export function stepStates(facts: EnrollmentFacts): { step: Step; state: StepState }[] {
  const next = nextStep(facts);
  const reached = next === "status" ? steps.length : steps.indexOf(next);
  return steps.map((step, index) => ({
    step,
    state: index > reached ? "locked" : next === "status" || isDone[step](facts) ? "done" : "open",
  }));
}
