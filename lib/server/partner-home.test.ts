import "./test-world.ts";
import { expect, test, vi } from "vitest";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock("./app-light.ts", () => ({ appLight: () => ({ updateAccount: async () => ({}) }) }));
const { database } = await import("./database.ts");
const { patchDraft } = await import("./draft.ts");
const { ensureAccount } = await import("./enroll-profile.ts");
const { makeFlowLink, takeFlowLink } = await import("./flow-link.ts");
const { keepFlow } = await import("./flow.ts");
const { addHome } = await import("./home.ts");
const { countUnread, noticesOf } = await import("./notice.ts");
const { createKey, revokeKey } = await import("./partner-key.ts");
const { takeHome } = await import("./take-home.ts");
const { testPerson } = await import("./test-people.ts");

const made = (id: string) => ({
  id,
  name: id,
  origins: "[]",
  look: "{}",
  created_at: "2026-01-01T00:00:00Z",
});
const flowOf = (home_id: string, partner_id: string) =>
  keepFlow({
    ...{ home_id, partner_id, scope: "billing", plan_group: null, locale: "es" },
    is_sandbox: false,
  });
const tokenOf = ({ login_link }: { login_link: string }) =>
  new URL(login_link).searchParams.get("token") ?? "";

test("a revoked key ends what its partner has open, and nothing of another's", async () => {
  const { home } = await testPerson("revoked");
  for (const id of ["acme", "bolt"]) await database().insertInto("partner").values(made(id)).execute();
  const { id } = await createKey("acme", ["billing"]);
  const links = [];
  for (const partnerId of ["acme", "bolt"]) {
    await flowOf(home.id, partnerId);
    links.push(await makeFlowLink({ partnerId, lightAccountUuid: "a-1", scope: "billing" }));
  }
  expect(await revokeKey(id)).toBe(true);
  const flows = await database().selectFrom("flow_session").select("partner_id").execute();
  expect(flows).toEqual([{ partner_id: "bolt" }]);
  const [acmes, bolts] = links.map(tokenOf);
  await expect(takeFlowLink(acmes ?? "")).rejects.toThrow();
  expect(await takeFlowLink(bolts ?? "")).toMatchObject({ partner_id: "bolt" });
});

test("what is told of a partner's home stands in the portal once its person has taken it", async () => {
  const person = await testPerson("told");
  const home = await addHome(person.id, {
    ...{ light_account_uuid: "partners-own", finalized_at: "2026-01-01T00:00:00Z", partner_id: "acme" },
  });
  const premise = {
    address_1: "1 A St",
    city: "Houston",
    state: "TX",
    postal_code: "77008",
    esi_id: "1008901",
    utility: "CENTERPOINT",
  };
  await patchDraft({ home_id: home.id }, { premise });
  const at = "2026-01-02T00:00:00.000Z";
  const row = {
    id: "n-1",
    user_id: person.id,
    home_id: home.id,
    kind: "service_active",
    key: "k",
    data: "{}",
  };
  await database()
    .insertInto("notice")
    .values({ ...row, created_at: at, read_at: null })
    .execute();
  const shown = async () => [(await noticesOf(person.id)).notices.length, await countUnread(person.id)];
  expect(await shown()).toEqual([0, 0]);
  await takeHome(person.id, "77008");
  expect(await shown()).toEqual([1, 1]);
});

test("the language of a flow is not the person's in the portal", async () => {
  const person = await testPerson("spoken");
  await database().updateTable("home").set({ finalized_at: null }).where("id", "=", person.home.id).execute();
  const profile = {
    first_name: "A",
    last_name: "B",
    phone_number: "+17135550142",
    date_of_birth: "1985-04-23",
  };
  await patchDraft({ home_id: person.home.id }, { profile: { ...profile, locale: "es" } });
  const flow = {
    id: "f",
    scope: "enrollment",
    home_id: person.home.id,
    account_uuid: "a",
    partner_id: "acme",
    plan_group: null,
    locale: "es",
  } as const;
  const localeOf = () =>
    database().selectFrom("user").select("locale").where("id", "=", person.id).executeTakeFirst();
  const user = { id: person.id, email: person.email, locale: "en" } as const;
  await ensureAccount({ user: { ...user, flow } });
  expect(await localeOf()).toEqual({ locale: "en" });
  await ensureAccount({ user });
  expect(await localeOf()).toEqual({ locale: "es" });
});
