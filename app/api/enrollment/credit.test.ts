import "#lib/server/test-world.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Account } from "#lib/light/schemas.ts";
import { noParams, pageRequest } from "#lib/server/test-request.ts";

const user = { id: "u-1", email: "marisol@porchlight.example", locale: "en" };
const world = vi.hoisted(() => ({ owner: { visit_id: "" }, account: {} }));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));
vi.mock("#lib/server/session.ts", () => ({ readSession: async () => ({ user, setCookies: [] }) }));
vi.mock("#lib/server/account-token.ts", () => ({ freshAccountToken: async () => ({ token: "a token" }) }));
vi.mock("#lib/server/consents.ts", () => ({ keepConsents: async () => {} }));
vi.mock("#lib/server/enrolling.ts", async () => {
  const { readDraft } = await import("#lib/server/draft.ts");
  const state = async () => ({
    user,
    home: { id: "h-1" },
    owner: world.owner,
    accountUuid: "a-1",
    account: world.account,
    draft: await readDraft(world.owner),
  });
  return { enrolling: state, enrollingHome: state };
});

const { database } = await import("#lib/server/database.ts");
const { patchDraft } = await import("#lib/server/draft.ts");
const { nextPath } = await import("#lib/server/enroll-step.ts");
const { POST: postAccess } = await import("./credit-access/route.ts");
const { POST: postSent } = await import("./credit-sent/route.ts");

const premise = {
  address_1: "100 ELM ST",
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  esi_id: "1044372",
};
const plan = {
  uuid: "p-1",
  group_uuid: "g-1",
  name: "Clean Energy",
  term_months: 12,
  energy_rate_cents_per_kwh: "9.2",
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "Oncor",
  delivery_rate_cents_per_kwh: "5.6183",
  links: { efl: "e", tos: "t", yrac: "y" },
  earliest_start_date: "2026-11-24",
  latest_start_date: "2027-01-23",
};

/** Light's account when all before the credit check is done; `flag` is what Light says of that. */
function lightSays(flag: boolean | null | undefined) {
  const enrollment: Account["enrollment"] = {
    has_accepted_plan: true,
    has_payment_method: false,
    is_identity_verified: true,
    is_enrollment_finalized: false,
    is_service_active: false,
    can_finalize_enrollment: false,
    has_submitted_credit_check: flag,
  };
  world.account = { uuid: "a-1", enrollment, locations: [{ utility_number: premise.esi_id }] };
}

const tokenHandedOut = async () => {
  const reply = await postAccess(
    pageRequest("/api/enrollment/credit-access", { consents: ["credit"] }),
    noParams,
  );
  expect(await reply.json()).toMatchObject({ token: "a token" });
};
const browserSays = () => postSent(pageRequest("/api/enrollment/credit-sent", {}), noParams);

beforeEach(async () => {
  const id = randomUUID();
  const at = new Date().toISOString();
  await database().insertInto("visit").values({ id, created_at: at, seen_at: at }).execute();
  world.owner = { visit_id: id };
  const accepted = { plan, esi_id: premise.esi_id, start_date: "2026-12-01" };
  await patchDraft(world.owner, { premise, is_premise_confirmed: true, accepted });
});

test.each([undefined, null])(
  "a number that was never sent is still asked for when Light says %s",
  async (flag) => {
    lightSays(flag);
    await tokenHandedOut();
    expect(await nextPath()).toBe("/enroll/credit");
  },
);

test("a number that the browser has sent counts when Light's account does not tell", async () => {
  lightSays(undefined);
  await tokenHandedOut();
  expect((await browserSays()).status).toBe(204);
  expect(await nextPath()).toBe("/enroll/payment");
});

test("Light's own word wins over the browser's, both ways", async () => {
  lightSays(true);
  expect(await nextPath()).toBe("/enroll/payment");
  lightSays(false);
  await tokenHandedOut();
  await browserSays();
  expect(await nextPath()).toBe("/enroll/credit");
});
