import "server-only";
import {
  type EnrollmentFacts,
  nextStep,
  resolveStep,
  type Step,
  type StepState,
  stepStates,
} from "#lib/domain/enrollment-steps.ts";
import type { Account } from "#lib/light/schemas.ts";
import { isPlanAccepted } from "./accept-plan.ts";
import { type Enrolling, enrolling } from "./enrolling.ts";
import { currentFlow } from "./flow.ts";
import { go } from "./go.ts";
import { newestHome } from "./home.ts";
import { toSignIn } from "./to-sign-in.ts";

function facts({ user, draft, account }: Enrolling): EnrollmentFacts {
  const { premise, plan_uuid, accepted } = draft;
  const enrollment = account?.enrollment;
  // A partner may make an account of a name and an e-mail alone; Light starts no service for that.
  const isPersonKnown =
    !user?.flow || Boolean(draft.profile || (account?.phone_number && account.date_of_birth));
  const chosen = accepted && { ...accepted, plan_uuid: accepted.plan.uuid };
  return {
    hasPremise: premise !== undefined,
    isPremiseConfirmed: draft.is_premise_confirmed === true,
    hasPlan: plan_uuid !== undefined || accepted !== undefined,
    isSignedIn: user !== null,
    hasAccount: account !== null && isPersonKnown,
    hasAcceptedPlan: chosen && account ? isPlanAccepted(account, chosen) : false,
    isIdentityGiven: enrollment?.is_identity_verified === true,
    // Light's documents do not show this flag; without it, the browser's word that Light took the number counts.
    isCreditSubmitted: enrollment?.has_submitted_credit_check ?? draft.is_credit_sent === true,
    hasPaymentMethod: enrollment?.has_payment_method === true,
    isFinalized: enrollment?.is_enrollment_finalized === true,
  };
}

/** A page of a flow is its person's and nobody's who only visits: what this browser chose in the portal is not the flow's. */
async function knownEnrolling(): Promise<Enrolling> {
  const state = await enrolling();
  return state.user || (await currentFlow()) === undefined ? state : toSignIn();
}

/**
 * What a step's page works with; leaves for the step that can be reached when this one cannot.
 * @throws Problem when Light cannot be asked about the account.
 */
export async function enrollStep(step: Step): Promise<Enrolling> {
  const state = await knownEnrolling();
  // Its one home is sent; another would be nobody's wish.
  if (state.user?.flow && !state.home) return go("/status");
  const target = resolveStep(step, facts(state));
  if (target === "status") return go("/status");
  if (target !== step) return go(`/enroll/${target}`);
  return state;
}

/** As {@link enrollStep} for the steps that come after the account is made. */
export async function enrollAccountStep(step: Step): Promise<Enrolling & { account: Account }> {
  const { account, ...state } = await enrollStep(step);
  // The step order puts these behind the account step, which is done only with an account.
  if (!account) return go("/enroll/account");
  return { ...state, account };
}

/** Where this person goes on: the first open step, or the status of what they have sent. */
export async function nextPath(): Promise<string> {
  const state = await knownEnrolling();
  const step = nextStep(facts(state));
  const hasOnlySent = !state.home && !state.draft.premise && state.user && (await newestHome(state.user));
  if (step === "status" || hasOnlySent) return state.user?.flow ? "/status" : "/home";
  return `/enroll/${step}`;
}

/** All steps with their states, for the progress list beside the page. */
export async function enrollmentProgress(): Promise<{ step: Step; state: StepState }[]> {
  return stepStates(facts(await enrolling()));
}
