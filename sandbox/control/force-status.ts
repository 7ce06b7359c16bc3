import { addDays, chicagoDay } from "../chicago-day.ts";
import { attachPlan } from "../light/accept.ts";
import type { AccountRow } from "../light/account-store.ts";
import { enterPair } from "../light/enrollment-steps.ts";
import { LightError } from "../light/errors.ts";
import { quote } from "../light/plans.ts";
import { notify, type World } from "../light/world.ts";
import type { StatusPair } from "../status/pairs.ts";

const demoCard = {
  type: "STRIPE_CARD",
  card_brand: "visa",
  card_last4: "4242",
  card_exp_month: 12,
  card_exp_year: 2035,
  card_postal_code: "75201",
};

/** Puts an account into any pair, making up whatever that pair implies so that every flag agrees. */
export function forcePair(world: World, row: AccountRow, pair: StatusPair, isHeld: boolean): void {
  const { accounts, clock } = world;
  if (pair.startsWith("not_enrolled/")) {
    unfinish(world, row, pair);
    return;
  }
  const wasFinalized = row.status_pair !== null;
  complete(world, row);
  const location = accounts.location(row.uuid);
  const tomorrow = addDays(chicagoDay(clock.now()), 1);
  if (pair === "ready/service_pending" && location && location.service_start_date < tomorrow) {
    accounts.saveLocation({ ...location, service_start_date: tomorrow });
  }
  const account_number = row.account_number ?? accounts.nextAccountNumber();
  accounts.update(row.uuid, { account_number });
  enterPair(world, row.uuid, pair, clock.now(), isHeld);
  if (!wasFinalized) notify(world, row.uuid, "enrollment.finalized");
}

/** The outcome that stopped the account is settled: its enrollment goes to the utility. */
export function resolve(world: World, row: AccountRow): void {
  const location = world.accounts.location(row.uuid);
  if (!row.status_pair?.startsWith("needs_attention/") || !location) {
    throw new LightError(409, "wrong_state", "Only an account that needs attention can be resolved.");
  }
  world.accounts.update(row.uuid, { review_outcome: null });
  world.accounts.saveLocation({ ...location, utility_outcome: null });
  enterPair(world, row.uuid, "reviewing/utility_submitted", world.clock.now());
}

function unfinish(world: World, row: AccountRow, pair: StatusPair): void {
  const { accounts } = world;
  const fresh = accounts.forgetEnrollment(row.uuid);
  if (pair === "not_enrolled/unresolved") return;
  accounts.update(row.uuid, { is_enrollment_begun: 1 });
  if (pair === "not_enrolled/missing_address") return;
  if (pair === "not_enrolled/plan_not_accepted") {
    accounts.update(row.uuid, { known_esi_id: demoEsiId(world) });
    return;
  }
  acceptDemoPlan(world, fresh);
  if (pair === "not_enrolled/missing_payment_method") supplyPerson(world, fresh);
}

function complete(world: World, row: AccountRow): void {
  if (!world.accounts.location(row.uuid)) acceptDemoPlan(world, row);
  supplyPerson(world, row);
  if (!row.payment_method) {
    world.accounts.update(row.uuid, {
      payment_method_id: "pm_sandbox_demo",
      payment_method: JSON.stringify(demoCard),
    });
  }
}

function supplyPerson(world: World, row: AccountRow): void {
  world.accounts.update(row.uuid, {
    phone_number: row.phone_number ?? "+12145550100",
    date_of_birth: row.date_of_birth ?? "1980-01-31",
    is_identity_supplied: 1,
    has_submitted_credit_check: 1,
  });
}

function acceptDemoPlan(world: World, row: AccountRow): void {
  const esi_id = row.known_esi_id ?? demoEsiId(world);
  const [plan] = quote(world, row.app_uuid, { esi_id });
  if (!plan) throw new Error("the address book and the plans disagree");
  world.quotes.save({ plan, app_uuid: row.app_uuid, account_uuid: row.uuid });
  attachPlan(world, row, plan, esi_id, plan.earliest_start_date);
}

/** An ordinary home, the same under every seed. */
function demoEsiId(world: World): string {
  const [home] = world.addressBook.typeAhead({ query: "100 switchback", postal_code: "75214", limit: 1 });
  if (!home) throw new Error("the address book lacks its demonstration street");
  return home.esi_id;
}
