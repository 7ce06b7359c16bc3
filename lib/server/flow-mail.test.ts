import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { type Fact, isMailed, type NoticeKind, noticeKinds } from "#lib/domain/notice-kind.ts";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { patchDraft } from "./draft.ts";
import { env } from "./env.ts";
import { mailedScope } from "./flow-mail.ts";
import { originsOfLink } from "./frame-origins.ts";
import type { Mail } from "./mail.ts";
import { addNotices } from "./notice.ts";
import { mailNotice } from "./notice-mail.ts";
import { openFlow } from "./open-flow.ts";
import { contentSecurityPolicy } from "./page-headers.ts";
import { scrubText } from "./scrub.ts";
import { type TestPerson, testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ mails: [] as Mail[], isDown: false, isLightDown: false, zip: "77008" }));
vi.mock("./mail.ts", async (original) => ({
  ...(await original<typeof import("./mail.ts")>()),
  sendMail: async (mail: Mail) => {
    world.mails.push(mail);
    if (world.isDown) throw problem("mail_down");
  },
}));
vi.mock("./account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => {
      if (world.isLightDown) throw problem("light_down");
      return { locations: [{ uuid: "l-1", address_1: "9 PINE RD", postal_code: world.zip }] };
    },
    getPlan: async () => ({ early_termination_fee_dollars: "150.00" }),
  }),
}));

const bill = { number: "100-2", total_cents: 9_900, due_date: "2026-12-05", is_credit: 0 };
const values: Partial<Record<NoticeKind, Fact["values"]>> = {
  bill_ready: { ...bill, autopay_day: "2026-12-05" },
  payment_failed: { number: "100-2", amount_cents: 9_900 },
  payment_received: { number: "100-2", amount_cents: 9_900 },
  renewal_window: { end: "2026-12-30", opens: "2026-10-01" },
  contract_notice: { end: "2026-12-30", stage: 3 },
  contract_ended: { end: "2026-12-30" },
};
let count = 0;
let ana: TestPerson;

beforeEach(async () => {
  count += 1;
  Object.assign(world, { mails: [], isDown: false, isLightDown: false, zip: "77008" });
  ana = await testPerson(`ana-${count}`);
  const premise = { address_1: "100 MAIN ST", city: "HOUSTON", state: "TX", postal_code: "77002" };
  await patchDraft({ home_id: ana.home.id }, { premise: { ...premise, esi_id: "10443720000000000" } });
});

async function note(kind: NoticeKind): Promise<string> {
  const fact = { kind, key: `${kind} ${count}`, values: values[kind] ?? {} };
  const [added] = await addNotices(database(), ana.home, [fact], new Date());
  return added?.id ?? "";
}
const linksIn = (mail: Mail | undefined) => mail?.text.match(/http\S+\/flow\/login\?\S+/g) ?? [];
async function linkOf(kind: NoticeKind): Promise<URL> {
  await mailNotice({ key: await note(kind) });
  const [link = "no link", ...more] = linksIn(world.mails.at(-1));
  expect(more).toEqual([]);
  return new URL(link);
}
const tokenIn = (link: URL) => link.searchParams.get("token") ?? "";
const open = (link: URL, postal_code?: string) => openFlow(tokenIn(link), { postal_code, locale: "en" });

test("a mail that asks for a plan or a card leads there without signing in, and no other mail does", () => {
  const scopes = noticeKinds
    .filter(isMailed)
    .map((kind) => [kind, mailedScope({ kind, values: values[kind] ?? {} })] as const)
    .filter(([, scope]) => scope !== null);
  expect(Object.fromEntries(scopes)).toEqual({
    payment_failed: "update-payment-method",
    renewal_window: "renewal",
    contract_notice: "renewal",
    contract_ended: "renewal",
  });
});

test.each([
  ["card_expired", "update-payment-method"],
  ["card_failed", "update-payment-method"],
  ["tried", "update-payment-method"],
  ["card_unknown", null],
  ["paid", null],
])("a bill whose payment stands as %s leads to %s", (pay_state, scope) => {
  const told = { ...bill, autopay_day: "2026-12-05", pay_state };
  expect(mailedScope({ kind: "bill_ready", values: told })).toBe(scope);
  expect(mailedScope({ kind: "bill_ready", values: { ...told, is_credit: 1 } })).toBe(null);
});

test.each(["renewal_window", "payment_failed"] as const)(
  "the link of a %s opens its own scope of that home, once, for who knows the ZIP code",
  async (kind) => {
    const link = await linkOf(kind);
    expect(link.origin).toBe("http://localhost:3000");
    await expect(open(link)).rejects.toMatchObject({ code: "flow_zip_needed" });
    // The ZIP code is the one that Light has of the service address, not one that was typed here.
    await expect(open(link, "77002")).rejects.toMatchObject({ code: "flow_zip_wrong" });
    const scope = kind === "payment_failed" ? "update-payment-method" : "renewal";
    const opened = await open(link, "77008");
    expect(opened.scope).toBe(scope);
    await expect(open(link, "77008")).rejects.toMatchObject({ code: "flow_link_used" });
    const flow = database().selectFrom("flow_session").selectAll().where("id", "=", opened.id);
    expect(await flow.executeTakeFirst()).toMatchObject({ home_id: ana.home.id, partner_id: null });
  },
);

test("a home that has become another person's is mailed about to nobody, and gets no link", async () => {
  const key = await note("payment_failed");
  const other = await testPerson(`other-${count}`);
  const moved = { user_id: other.id, number: 2 };
  await database().updateTable("home").set(moved).where("id", "=", ana.home.id).execute();
  await mailNotice({ key });
  expect(world.mails).toEqual([]);
  const made = database().selectFrom("flow_link").where("light_account_uuid", "=", `account-ana-${count}`);
  expect(await made.selectAll().execute()).toEqual([]);
});

test("the ZIP code is needed for a home with a longer one too", async () => {
  world.zip = "77008-1234";
  expect(await open(await linkOf("contract_notice"), "77008")).toMatchObject({ scope: "renewal" });
});

test.each(["", "7700", "ABCDE"])("a home whose ZIP code is “%s” keeps the portal's own link", async (zip) => {
  world.zip = zip;
  await mailNotice({ key: await note("payment_failed") });
  const [mail] = world.mails;
  expect(linksIn(mail)).toEqual([]);
  expect(mail?.text).toContain(`Pay the bill: http://localhost:3000/home/${ana.home.number}/bills/100-2`);
});

test("Light being away holds no mail up that needs it for the ZIP code alone", async () => {
  world.isLightDown = true;
  await mailNotice({ key: await note("payment_failed") });
  expect(linksIn(world.mails[0])).toEqual([]);
  await expect(mailNotice({ key: await note("contract_notice") })).rejects.toThrow("light_down");
});

test("the mail says in its language until which whole day, and leads on signed in too", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-21T18:00:00Z"), toFake: ["Date"] });
  const link = await linkOf("payment_failed");
  await database().updateTable("user").set({ locale: "es" }).where("id", "=", ana.id).execute();
  await database().deleteFrom("notice").execute();
  const enlace = await linkOf("payment_failed");
  expect([link.searchParams.get("lang"), enlace.searchParams.get("lang")]).toEqual(["en", "es"]);
  const days = ["once, until December 5, 2026", "una sola vez, hasta el 5 de diciembre de 2026"];
  for (const [index, mail] of world.mails.entries())
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(days[index]);
      expect(part).toContain(`http://localhost:3000/home/${ana.home.number}/bills/100-2`);
    }
  vi.setSystemTime(new Date("2026-12-06T05:59:59Z"));
  expect(await open(link, "77008")).toMatchObject({ scope: "update-payment-method" });
  vi.setSystemTime(new Date("2026-12-06T18:00:00Z"));
  await expect(open(enlace, "77008")).rejects.toMatchObject({ code: "flow_link_expired" });
  vi.useRealTimers();
});

test("a mail that is sent again has a new link, and the one before still opens", async () => {
  const key = await note("payment_failed");
  world.isDown = true;
  await expect(mailNotice({ key })).rejects.toThrow("mail_down");
  world.isDown = false;
  await mailNotice({ key });
  const [first = "", again = ""] = world.mails.flatMap(linksIn);
  expect(again).not.toBe(first);
  for (const link of [first, again]) expect(await open(new URL(link), "77008")).toBeTruthy();
});

test("no page may hold what a mail's link opens", async () => {
  const origins = await originsOfLink(tokenIn(await linkOf("payment_failed")));
  expect(origins).toEqual([]);
  expect(contentSecurityPolicy("N", env, origins)).toMatch(/; frame-ancestors 'none'$/);
});

test("a link is scrubbed from what is logged, and no table holds it", async () => {
  const link = await linkOf("payment_failed");
  const html = world.mails[0]?.html ?? "";
  for (const said of [link.href, html, `Error: cannot send ${link.href}`])
    expect(scrubText(said)).not.toContain(tokenIn(link));
  const tables = ["flow_link", "job", "notice"] as const;
  const rows = await Promise.all(tables.map((table) => database().selectFrom(table).selectAll().execute()));
  expect(JSON.stringify(rows)).not.toContain(tokenIn(link));
});
