import "./test-world.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Account } from "#lib/light/schemas.ts";
import { testPlan as plan } from "#lib/light/test-plan.ts";
import { completeFinish } from "./complete-finish.ts";
import { database } from "./database.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { addHome, newestHome } from "./home.ts";
import { up as cutSentDrafts } from "./migrations/0004-sent-drafts.ts";
import { signInTest } from "./test-people.ts";

const place = { address_1: "1 Lake St", city: "Dallas", state: "TX", postal_code: "75201" };
const order = {
  premise: { ...place, esi_id: "10443720000000000" },
  start: { kind: "switch" as const, date: "2026-08-01" },
  accepted: { plan, esi_id: "10443720000000000", start_date: "2026-08-01" },
};
const typed = {
  ...order,
  postal_code: "75201",
  usage: { source: "number" as const, months: Array.from({ length: 12 }, () => 900) },
  plan_uuid: "p-1",
  chosen: plan,
  email: "typed@porchlight.example",
  profile: {
    ...{ first_name: "Ana", last_name: "Ruiz", phone_number: "2145550100" },
    ...{ date_of_birth: "1990-02-28", locale: "es" as const },
  },
};
const account = (isSent: boolean): Account => ({
  ...{ uuid: "account", created_at: "2026-07-01T00:00:00Z", first_name: "Ana", last_name: "Ruiz" },
  ...{ email: "ana@porchlight.example", status: "enrolling", status_reason: "", locations: [] },
  enrollment: {
    ...{ has_accepted_plan: true, has_payment_method: true, is_identity_verified: true },
    ...{ is_service_active: false, can_finalize_enrollment: false, is_enrollment_finalized: isSent },
  },
});

/** The mails that are asked for, of one home. */
async function mailsOf({ id }: { id: string }): Promise<unknown[]> {
  const jobs = database().selectFrom("job").select("data").where("kind", "=", "order_mail");
  return (await jobs.where("key", "=", id).execute()).map(({ data }) => JSON.parse(data));
}

async function enrollingHome(name: string) {
  const { id } = await signInTest(`${name}@porchlight.example`);
  const user = { id, email: `${name}@porchlight.example`, locale: "en" as const };
  const home = await addHome(id, { light_account_uuid: `account-of-${name}` });
  await patchDraft({ home_id: home.id }, typed);
  return { home, user };
}

test("once it is sent, the draft holds the order alone: no birthday, no name, no phone, no typed e-mail", async () => {
  const { home, user } = await enrollingHome("ana");
  await completeFinish(home, account(false));
  expect(await readDraft({ home_id: home.id })).toEqual(typed);
  await completeFinish(home, account(true));
  const row = await database()
    .selectFrom("draft")
    .select("data")
    .where("home_id", "=", home.id)
    .executeTakeFirst();
  expect(JSON.parse(row?.data ?? "")).toEqual(order);
  expect((await newestHome(user))?.finalized_at).not.toBeNull();
});

test("the order is to be mailed once, in the language that was chosen with it", async () => {
  const { home } = await enrollingHome("ben");
  await Promise.all([1, 2].map(() => completeFinish(home, account(true))));
  expect(await mailsOf(home)).toEqual([{ locale: "es" }]);
});

test("a home is not closed and no mail asked for while its draft cannot be cut, so that the next look does all", async () => {
  const { home, user } = await enrollingHome("eva");
  await sql`alter table draft rename to hidden_draft`.execute(database());
  await expect(completeFinish(home, account(true))).rejects.toThrow("draft");
  await sql`alter table hidden_draft rename to draft`.execute(database());
  expect((await newestHome(user))?.finalized_at).toBeNull();
  expect(await mailsOf(home)).toEqual([]);
  await completeFinish(home, account(true));
  expect(await readDraft({ home_id: home.id })).toEqual(order);
  expect(await mailsOf(home)).toHaveLength(1);
});

test("drafts that were sent before this are cut to the order too, those under way are left", async () => {
  const [sent, open] = [await enrollingHome("cara"), await enrollingHome("dan")];
  const finalized_at = new Date().toISOString();
  await database().updateTable("home").set({ finalized_at }).where("id", "=", sent.home.id).execute();
  await cutSentDrafts(database());
  expect(await readDraft({ home_id: sent.home.id })).toEqual(order);
  expect(await readDraft({ home_id: open.home.id })).toEqual(typed);
});

test("a person of whose language nothing is known is written to in English", async () => {
  const { home, user } = await enrollingHome("ida");
  await patchDraft({ home_id: home.id }, { profile: undefined });
  await database().updateTable("user").set({ locale: "xx" }).where("id", "=", user.id).execute();
  await completeFinish(home, account(true));
  expect(await mailsOf(home)).toEqual([{ locale: "en" }]);
});
