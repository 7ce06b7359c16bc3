import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import type { Plan } from "#lib/light/schemas.ts";
import { testPlan as plan } from "#lib/light/test-plan.ts";
import { mailOrder } from "./confirmation-mail.ts";
import { database } from "./database.ts";
import { patchDraft } from "./draft.ts";
import type { Mail } from "./mail.ts";
import { mailRenewal } from "./renewal-mail.ts";
import { testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ mails: [] as Mail[], isDown: false }));
vi.mock("./mail.ts", async (original) => ({
  ...(await original<typeof import("./mail.ts")>()),
  sendMail: async (mail: Mail) => {
    if (world.isDown) throw new Error("mail_down");
    world.mails.push(mail);
  },
}));
const place = { address_1: "100 ELM ST", city: "DALLAS", state: "TX", postal_code: "75214" };
vi.mock("./account-light.ts", () => ({
  accountLight: () => ({ getAccount: async () => ({ first_name: "Marisol", locations: [place] }) }),
}));

const quote: { plan: Plan; start: string } = { plan: { ...plan, uuid: "p-1" }, start: "2027-01-06" };
let count = 0;

beforeEach(() => {
  count += 1;
  world.mails = [];
  world.isDown = false;
});

async function jobs() {
  const { home, email } = await testPerson(`ana-${count}`);
  const accepted = { plan, esi_id: "10443720000000000", start_date: "2026-08-01" };
  await patchDraft({ home_id: home.id }, { premise: { ...place, esi_id: "10443720000000000" }, accepted });
  const order = { key: home.id, data: { locale: "es" } };
  const renewal = { key: `${home.id} p-1`, data: { locale: "es", quote } };
  return { email, home, order: () => mailOrder(order), renewal: () => mailRenewal(renewal) };
}

test.each(["order", "renewal"] as const)(
  "the copy of an %s is mailed in the language it was agreed in, and signs nobody in",
  async (kind) => {
    const made = await jobs();
    await made[kind]();
    const [mail] = world.mails;
    expect(mail?.to).toBe(made.email);
    expect(mail?.html).toContain('lang="es"');
    expect(mail?.text).toContain("100 Elm St");
    expect(mail?.text).not.toMatch(/token|code=/i);
  },
);

test.each(["order", "renewal"] as const)(
  "an %s that is mailed again after a crash has the same name",
  async (kind) => {
    const made = await jobs();
    await made[kind]();
    await made[kind]();
    const [first, again] = world.mails.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<[^\s<>@]+@[^\s<>@]+>$/);
    expect(again).toBe(first);
  },
);

test.each(["order", "renewal"] as const)(
  "a mail server that is down fails the job of an %s, and a home that is gone ends it",
  async (kind) => {
    const made = await jobs();
    world.isDown = true;
    await expect(made[kind]()).rejects.toThrow("mail_down");
    world.isDown = false;
    await database().deleteFrom("home").where("id", "=", made.home.id).execute();
    await made[kind]();
    expect(world.mails).toEqual([]);
  },
);
