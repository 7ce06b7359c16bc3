import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import type { FlowScope } from "#lib/domain/flow-scope.ts";

const world = vi.hoisted(() => ({
  account: {} as Record<string, unknown>,
  premises: [] as { esi_id: string; postal_code: string }[],
}));
vi.mock("./app-light.ts", () => ({
  appLight: () => ({
    getAppAccount: async () => world.account,
    searchFullAddress: async () => world.premises,
  }),
}));
const { database } = await import("./database.ts");
const { patchDraft, readDraft } = await import("./draft.ts");
const { endMailedLinks, makeFlowLink } = await import("./flow-link.ts");
const { addHome, homesOf } = await import("./home.ts");
const { openFlow } = await import("./open-flow.ts");
const { takeHome, waitingHomes } = await import("./take-home.ts");
const { signInTest, testPerson } = await import("./test-people.ts");

const address = { address_1: "104 Switchback Ln", city: "Houston", state: "TX", postal_code: "77008" };
const premise = { ...address, address_2: null, esi_id: "1008901379387981297625", utility: "CENTERPOINT" };
const enrolled = { is_enrollment_finalized: true };

let count = 0;
/** An account that a partner has made, with an e-mail of its own. */
function newAccount(more: Record<string, unknown> = {}): { uuid: string; email: string } {
  count += 1;
  const made = { uuid: `partner-account-${count}`, email: `newcomer-${count}@acme.example` };
  world.account = { ...made, locations: [], ...more };
  return made;
}

async function open(uuid: string, scope: FlowScope = "enrollment", planGroup: string | null = null) {
  const link = await makeFlowLink({ partnerId: null, lightAccountUuid: uuid, scope, planGroup });
  const token = new URL(link.login_link).searchParams.get("token") ?? "";
  return openFlow(token, { postal_code: undefined, locale: "en" });
}

const homeOf = (uuid: string) =>
  database().selectFrom("home").selectAll().where("light_account_uuid", "=", uuid).executeTakeFirstOrThrow();

beforeEach(() => {
  world.premises = [];
});

test("an account that a partner made becomes a home of a person who has proven nothing yet", async () => {
  const { uuid, email } = newAccount();
  const { path, id } = await open(uuid);
  expect(path).toBe(`/flow/${id}/enroll`);
  const home = await homeOf(uuid);
  const person = await database()
    .selectFrom("user")
    .selectAll()
    .where("id", "=", home.user_id)
    .executeTakeFirst();
  expect(person).toMatchObject({ email, emailVerified: expect.not.stringMatching(/1|true/) });
  // Who proves the address by a code is asked where the home is, once it is sent, and not before.
  const { id: userId } = await signInTest(email);
  expect(userId).toBe(home.user_id);
  expect(await waitingHomes(userId)).toEqual([]);
  await database()
    .updateTable("home")
    .set({ finalized_at: "2026-01-01" })
    .where("id", "=", home.id)
    .execute();
  expect(await waitingHomes(userId)).toMatchObject([{ id: home.id }]);
  expect(await homesOf({ id: userId })).toEqual([]);
  await patchDraft({ home_id: home.id }, { premise });
  await expect(takeHome(userId, "77009")).rejects.toMatchObject({ fields: { postal_code: "wrong" } });
  expect(await homesOf({ id: userId })).toEqual([]);
  await takeHome(userId, premise.postal_code);
  expect(await homesOf({ id: userId })).toMatchObject([{ id: home.id }]);
  expect(await waitingHomes(userId)).toEqual([]);
});

test("a second flow of the same account is of the same home", async () => {
  const { uuid } = newAccount();
  await Promise.all([open(uuid), open(uuid), open(uuid)]);
  const homes = await database()
    .selectFrom("home")
    .selectAll()
    .where("light_account_uuid", "=", uuid)
    .execute();
  expect(homes).toHaveLength(1);
  const flows = await database()
    .selectFrom("flow_session")
    .selectAll()
    .where("home_id", "=", homes[0]?.id ?? "")
    .execute();
  expect(flows).toHaveLength(3);
});

test("a person who is ours already keeps their own enrollment apart from the partner's", async () => {
  const person = await testPerson(`known-${count}`);
  const own = await addHome(person.id);
  const { uuid } = newAccount({ email: person.email.toUpperCase() });
  await open(uuid);
  expect(await homeOf(uuid)).toMatchObject({ user_id: person.id, number: 3 });
  expect((await homesOf({ id: person.id })).map(({ id }) => id)).toEqual([person.home.id, own.id]);
  // The next number is free all the same.
  expect((await addHome(person.id)).number).toBe(4);
});

test("the address that a partner gave spares the search where it is just one meter's", async () => {
  for (const [premises, found] of [
    [[premise], premise],
    [[premise, { ...premise, esi_id: "2" }], undefined],
    [[], undefined],
  ] as const) {
    const { uuid } = newAccount({ preliminary_address: address });
    world.premises = [...premises];
    await open(uuid);
    const draft = await readDraft({ home_id: (await homeOf(uuid)).id });
    expect(draft.premise).toEqual(found);
    // The customer has not confirmed it.
    expect(draft.is_premise_confirmed).toBeUndefined();
  }
});

test("an address that the customer has corrected is not taken back by the next link", async () => {
  const { uuid } = newAccount({ preliminary_address: address });
  world.premises = [premise];
  await open(uuid);
  const owner = { home_id: (await homeOf(uuid)).id };
  const corrected = { ...premise, esi_id: "1008901379387981297626" };
  await patchDraft(owner, { premise: corrected, is_premise_confirmed: true });
  await open(uuid);
  expect(await readDraft(owner)).toMatchObject({ premise: corrected, is_premise_confirmed: true });
});

test("a link with a plan group shows its plans, and one without shows all again", async () => {
  const { uuid } = newAccount();
  await open(uuid, "enrollment", "group-1");
  const owner = { home_id: (await homeOf(uuid)).id };
  await patchDraft(owner, { plan_uuid: "chosen" });
  await open(uuid, "enrollment", "group-1");
  expect(await readDraft(owner)).toMatchObject({ plan_group: "group-1", plan_uuid: "chosen" });
  await open(uuid);
  expect(await readDraft(owner)).not.toHaveProperty("plan_group");
  expect(await readDraft(owner)).not.toHaveProperty("plan_uuid");
});

test("an account that is sent already is no enrollment any more", async () => {
  const { uuid } = newAccount({ enrollment: enrolled, preliminary_address: address });
  world.premises = [premise];
  const { path, id } = await open(uuid, "billing");
  expect(path).toBe(`/flow/${id}/home/1/bills`);
  const home = await homeOf(uuid);
  expect(home.finalized_at).not.toBeNull();
  expect(await readDraft({ home_id: home.id })).toEqual({});
});

test("a mailed link ends when its mailbox is no longer the person's; a partner's and another person's do not", async () => {
  const person = await testPerson(`moving-${count}`);
  const other = await testPerson(`staying-${count}`);
  await database()
    .insertInto("partner")
    .values({ id: "acme", name: "Acme", origins: "[]", look: "{}", created_at: "2026-01-01" })
    .execute();
  const make = (uuid: string | null, partnerId: string | null) =>
    makeFlowLink({ partnerId, lightAccountUuid: uuid ?? "", scope: "renewal" });
  await make(person.home.light_account_uuid, null);
  await make(person.home.light_account_uuid, "acme");
  await make(other.home.light_account_uuid, null);
  await endMailedLinks(person.id);
  const left = await database()
    .selectFrom("flow_link")
    .select(["light_account_uuid", "partner_id"])
    .where("scope", "=", "renewal")
    .execute();
  expect(left).toEqual(
    expect.arrayContaining([
      { light_account_uuid: person.home.light_account_uuid, partner_id: "acme" },
      { light_account_uuid: other.home.light_account_uuid, partner_id: null },
    ]),
  );
  expect(left).toHaveLength(2);
});
