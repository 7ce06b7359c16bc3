import { canarySsn } from "../pages/enrollment.ts";
import type { Person } from "./person.ts";

/** The steps of an enrollment in order; somebody "at" one has done all before it. */
const steps = ["plans", "account", "code", "start", "identity", "credit", "payment", "review"] as const;
export type Step = (typeof steps)[number];

const esiIdOf = async (person: Person): Promise<string> => {
  const asked = { query: "104 switchback", postal_code: "77008" };
  const [home]: { esi_id: string }[] = await person.api("POST", "/enrollment/address-search", asked);
  return home?.esi_id ?? "";
};

/** The quote that the draft holds: the only place that tells it is the page's own data. */
async function firstPlan(person: Person, page: "plans" | "start"): Promise<string> {
  const reply = await person.context.request.get(`${person.world.portal}/enroll/${page}`);
  const [, uuid = ""] = /planUuid\\?":\\?"([\w-]+)/.exec(await reply.text()) ?? [];
  return uuid;
}

async function firstDay(person: Person): Promise<string> {
  const asked = { esi_id: await esiIdOf(person), account_uuid: person.uuid };
  const path = "/v1/app/accounts/enroll/plans/request";
  const plans: { earliest_start_date: string }[] = await person.light("POST", path, asked);
  return plans[0]?.earliest_start_date ?? "";
}

/** How each step is done without its screen, on the way to a later one. */
const done: Record<Exclude<Step, "review">, (person: Person) => Promise<unknown>> = {
  plans: async (person) =>
    person.api("POST", "/enrollment/plan", { plan_uuid: await firstPlan(person, "plans") }),
  account: async (person) => {
    const { email } = person;
    const profile = { first_name: "Marisol", last_name: "Vega", phone_number: "713-555-0142", locale: "en" };
    await person.api("POST", "/enrollment/profile", { ...profile, email, date_of_birth: "1985-04-23" });
    await person.api("POST", "/auth/code", { email });
  },
  code: async (person) => {
    await person.api("POST", "/auth/sign-in", {
      email: person.email,
      code: await person.world.code(person.email),
    });
    await person.api("POST", "/enrollment/account");
    person.uuid = (await person.world.account(person.email)).uuid;
  },
  start: async (person) =>
    person.api("POST", "/enrollment/accept", {
      plan_uuid: await firstPlan(person, "start"),
      kind: "switch",
      start_date: await firstDay(person),
      consents: ["contract", "authority", "electronic_delivery"],
    }),
  identity: (person) => person.api("PATCH", "/light/v1/account/enroll/identity", { confirmed: true }),
  credit: (person) =>
    person.light("POST", "/v1/account/enroll/credit-check", {
      ssn: canarySsn.replaceAll("-", ""),
      terms_accepted: true,
    }),
  payment: async (person) => {
    await person.api("POST", "/enrollment/autopay-consent", { consents: ["autopay"] });
    await person.api("POST", "/light/v1/account/billing/ensure-payment-method-added", {
      payment_method_id: await cardOf(person),
    });
  },
};

/** A card that Stripe has saved for the account, and Light has not yet. */
export async function cardOf(person: Person, payment_method = "pm_card_visa"): Promise<string> {
  const { client_secret } = await person.light("POST", "/v1/account/billing/payment-session");
  const reply = await fetch(`${person.world.sandbox}/stripe/v1/setup_intents/confirm`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: "pk_test_x", client_secret, payment_method }),
  });
  const confirmed: { payment_method: string } = await reply.json();
  return confirmed.payment_method;
}

/** Brings somebody to a step of the enrollment. */
export async function standsAt(person: Person, step: Step): Promise<void> {
  const esi_id = await esiIdOf(person);
  await person.api("POST", "/enrollment/premise", { esi_id, is_confirmed: true });
  for (const each of steps) {
    if (each === step || each === "review") return;
    await done[each](person);
  }
}
