import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { type Fact, isMailed, mutableKinds, type NoticeKind, noticeKinds } from "#lib/domain/notice-kind.ts";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { patchDraft } from "./draft.ts";
import type { Mail } from "./mail.ts";
import { openWish, setMuted } from "./message-wish.ts";
import { addNotices } from "./notice.ts";
import { mailNotice } from "./notice-mail.ts";
import { noticeWords } from "./notice-words.ts";
import { type TestPerson, testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ mails: [] as Mail[], isDown: false, plan: {} as object | null }));
vi.mock("./mail.ts", async (original) => ({
  ...(await original<typeof import("./mail.ts")>()),
  sendMail: async (mail: Mail) => {
    if (world.isDown) throw new Error("mail_down");
    world.mails.push(mail);
  },
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-09-01T15:00:00Z") }));
vi.mock("./account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => ({
      locations: [{ uuid: "l-1", address_1: "9 PINE RD", postal_code: "75201", utility: "ONCOR" }],
    }),
    getPlan: async () => {
      if (!world.plan) throw problem("not_found");
      return world.plan;
    },
  }),
}));

const values: Record<NoticeKind, Fact["values"]> = {
  needs_attention: { reason: "credit_check_frozen" },
  service_scheduled: { day: "2026-11-05" },
  enrollment_cancelled: { reason: "expire_pre_active" },
  service_active: { day: "2026-11-05" },
  service_ended: { day: "2026-11-05" },
  usage_history: {},
  bill_ready: {
    ...{ number: "100-2", total_cents: 123_456, due_date: "2026-11-05" },
    ...{ autopay_day: "2026-11-05", is_credit: 0 },
  },
  payment_failed: { number: "100-2", amount_cents: 123_456 },
  payment_received: { number: "100-2", amount_cents: 123_456 },
  renewal_window: { end: "2026-11-05", opens: "2026-08-07" },
  contract_notice: { end: "2026-11-05", stage: 3 },
  contract_ended: { end: "2026-11-05" },
  comparison_ready: {},
};
const mailed = noticeKinds.filter(isMailed);
const legal = mailed.filter((kind) => !mutableKinds.some((mutable) => mutable === kind));
let count = 0;
let ana: TestPerson;

beforeEach(async () => {
  count += 1;
  world.mails.length = 0;
  world.isDown = false;
  world.plan = { early_termination_fee_dollars: "150.00" };
  ana = await testPerson(`ana-${count}`);
  const premise = { address_1: "100 MAIN ST", city: "DALLAS", state: "TX", postal_code: "75201" };
  await patchDraft({ home_id: ana.home.id }, { premise: { ...premise, esi_id: "10443720000000000" } });
});

const speak = (locale: string) =>
  database().updateTable("user").set({ locale }).where("id", "=", ana.id).execute();
async function note(kind: NoticeKind): Promise<string> {
  const facts = [{ kind, key: `${kind} ${count}`, values: values[kind] }];
  const [added] = await addNotices(database(), ana.home, facts, new Date());
  return added?.id ?? "";
}
async function mailOf(kind: NoticeKind): Promise<Mail> {
  await mailNotice({ key: await note(kind) });
  const mail = world.mails.at(-1);
  if (!mail) throw new Error("nothing was mailed");
  return mail;
}

const figures: Partial<Record<NoticeKind, [en: string, es: string]>> = {
  service_scheduled: ["November 5, 2026", "5 de noviembre de 2026"],
  service_active: ["November 5, 2026", "5 de noviembre de 2026"],
  service_ended: ["November 5, 2026", "5 de noviembre de 2026"],
  bill_ready: ["$1,234.56", "$1,234.56"],
  payment_failed: ["$1,234.56", "$1,234.56"],
  payment_received: ["$1,234.56", "$1,234.56"],
  renewal_window: ["November 5, 2026", "5 de noviembre de 2026"],
  contract_notice: ["November 5, 2026", "5 de noviembre de 2026"],
  contract_ended: ["November 5, 2026", "5 de noviembre de 2026"],
};

test.each(mailed)(
  "%s is mailed in the person's language: home, day or amount, and the way on, in both parts",
  async (kind) => {
    for (const [index, locale] of (["en", "es"] as const).entries()) {
      await database().deleteFrom("notice").execute();
      await speak(locale);
      const mail = await mailOf(kind);
      expect(mail.to).toBe(ana.email);
      // Where a link asks for the ZIP code, the mail does not say the street that it goes with.
      const isAsking = mail.text.includes("/flow/login?token=");
      expect(mail.subject.includes("100 Main St")).toBe(!isAsking);
      if (isAsking) expect(mail.subject + mail.text + mail.html).not.toContain("100 Main");
      expect(mail.html).toContain(`lang="${locale}"`);
      for (const part of [mail.text, mail.html]) {
        expect(part).toContain(figures[kind]?.[index] ?? "");
        const place = kind === "comparison_ready" ? "compare/plans" : `home/${ana.home.number}`;
        expect(part).toContain(`http://localhost:3000/${place}`);
        expect(part).toContain("support@porchlight.example");
        expect(part).not.toMatch(/\{\w+\}|kind\.|mail\.|undefined/);
      }
    }
  },
);

test.each(["card_expired", "card_unknown", "card_failed", "tried", "paid"])(
  "a bill whose payment stands as %s promises nobody that there is nothing to do",
  async (pay_state) => {
    const told = { kind: "bill_ready", values: { ...values.bill_ready, pay_state } } as const;
    const [en, es] = await Promise.all([noticeWords(told, "en"), noticeWords(told, "es")]);
    expect(en.body).not.toContain("do nothing");
    expect(es.body).not.toContain("no tiene que hacer nada");
    const said = {
      card_expired: /will have expired by then/,
      card_unknown: /due on November 5, 2026\. If you have a card on file, autopay may charge it/,
      card_failed: /check the card/,
      tried: /did not go through/,
      paid: /paid already/,
    }[pay_state];
    expect(en.body).toMatch(said ?? "");
  },
);

test.each(mutableKinds)("%s that was turned off is not mailed; turned on again, it is", async (kind) => {
  const key = await note(kind);
  await setMuted(ana.id, [kind], true);
  await mailNotice({ key });
  expect(world.mails).toEqual([]);
  await setMuted(ana.id, [kind], false);
  await mailNotice({ key });
  expect(world.mails).toHaveLength(1);
});

test.each(legal)("%s is mailed whatever was turned off, and offers no unsubscribing", async (kind) => {
  await database().insertInto("muted_message").values({ user_id: ana.id, kind }).execute();
  const mail = await mailOf(kind);
  expect(mail.headers).toEqual({});
  expect(mail.text + mail.html).not.toContain("unsubscribe");
});

test("what can be turned off says how, for mail services and for people, with a seal of its person and kind", async () => {
  const mail = await mailOf("bill_ready");
  expect(mail.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const header = mail.headers?.["List-Unsubscribe"]?.match(
    /^<(http:.*\/api\/notices\/unsubscribe\?.*)>$/,
  )?.[1];
  const seen = mail.text.match(/http\S+\/unsubscribe\?\S+/)?.[0];
  for (const link of [header, seen]) {
    const sealed = new URL(link ?? "").searchParams.get("t");
    expect(await openWish(sealed)).toEqual({ userId: ana.id, kind: "bill_ready" });
  }
});

test("a mail that is sent again after a crash has the same name, another notice has another", async () => {
  const key = await note("bill_ready");
  await mailNotice({ key });
  await mailNotice({ key });
  await mailOf("payment_received");
  const [first, again, other] = world.mails.map(({ messageId }) => messageId);
  expect(first).toMatch(/^<[^\s<>@]+@[^\s<>@]+>$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test("a mail server that is down is told to whoever asked, so that it is tried again", async () => {
  const key = await note("bill_ready");
  world.isDown = true;
  await expect(mailNotice({ key })).rejects.toThrow("mail_down");
});

test("a notice that is gone is done", async () => {
  const key = await note("bill_ready");
  await database().deleteFrom("home").where("id", "=", ana.home.id).execute();
  await mailNotice({ key });
  expect(world.mails).toEqual([]);
});

test("a home without a name or an address of ours is called by its street at Light", async () => {
  await database().deleteFrom("draft").where("home_id", "=", ana.home.id).execute();
  expect((await mailOf("payment_received")).subject).toContain("9 Pine Rd");
});

test("the notice before a contract ends is headed as the rule wants, its last day bold and underlined", async () => {
  const mail = await mailOf("contract_notice");
  expect(mail.subject).toMatch(/^Contract Expiration Notice/);
  expect(mail.html).toContain("<b><u>November 5, 2026</u></b>");
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain("$150.00");
    // The last 14 days, the last one among them.
    expect(part).toContain("October 23, 2026");
    expect(part).toContain("month-to-month");
    expect(part).toContain("/plan/renew");
  }
});

test("a fee for each month left is told as it would be today", async () => {
  world.plan = { early_termination_fee_per_month_remaining_dollars: "20.00" };
  expect((await mailOf("contract_notice")).text).toMatch(/\$20\.00.*\$60\.00: 3 months/);
});

test("the notice before a contract ends goes out though Light knows no plan, and says that the fee is not known", async () => {
  world.plan = null;
  const { text } = await mailOf("contract_notice");
  expect(text).toContain("November 5, 2026");
  expect(text).not.toContain("$");
});
