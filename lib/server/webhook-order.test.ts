import "./test-world.ts";
import { createHmac, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, inject, test, vi } from "vitest";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import type { Account } from "#lib/light/schemas.ts";

vi.hoisted(() => vi.stubEnv("LIGHT_WEBHOOK_SECRET", "order-secret"));
const light = vi.hoisted(() => ({
  nowMs: 0,
  accounts: new Map<string, { account: unknown; bills: unknown[] }>(),
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.mock("./account-light.ts", () => ({
  accountLight: (uuid: string) => ({
    getAccount: async () => light.accounts.get(uuid)?.account,
    listInvoices: async () => ({ data: light.accounts.get(uuid)?.bills ?? [] }),
    getInvoice: async ({ params }: { params: { invoice_number: string } }) =>
      light.accounts.get(uuid)?.bills.find((bill) => Object(bill).number === params.invoice_number),
    getPlan: async () => null,
    listAllDocuments: async () => [],
    getPaymentMethod: async () => null,
    getBillingAddress: async () => null,
  }),
}));

const { accountFacts } = await import("#lib/domain/account-facts.ts");
const { store } = await import("./database.ts");
const { addHome } = await import("./home.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs, leaseMs } = await import("./job.ts");
const { testPerson } = await import("./test-people.ts");
const { lookAtAccount } = await import("./watch-account.ts");
const { receiveWebhook } = await import("./webhook-inbox.ts");
const { doJob } = await import("./worker.ts");

// On PostgreSQL each step is a trip to a server.
const runs = inject("databaseServer") ? 1_000 : 10_000;
const startMs = Date.parse("2026-03-01T18:00:00Z");
const account = { act: lookAtAccount, tries: { listedAfter: 8, last: Number.POSITIVE_INFINITY } };
let userId = "";

beforeAll(async () => {
  // What a power cut would cost is not looked for here.
  const { kind, client } = store();
  if (kind === "sqlite") client.pragma("synchronous = OFF");
  userId = (await testPerson("order")).id;
});

/** One after another, as Light would: an enrollment, then service, bills, payments that fail and succeed. */
const history = [
  "review",
  "attention",
  "detail",
  "review",
  "ready",
  "active",
  "bill",
  "fail",
  "pay",
  "bill",
  "pay",
  "history",
  "bill",
  "fail",
] as const;

function openBill(bills: Invoice[], number: string, day: string): Invoice & { payments: object[] } {
  const dates = {
    invoice_date: day,
    payment_due_date: day,
    billing_period_start: day,
    billing_period_end: day,
  };
  return {
    number,
    ...dates,
    total_cents: 5_000 + bills.length,
    total_kwh: "500",
    payments: [],
    paid_at: null,
  };
}

/** A small Light: what has come true so far of the history, and the event that it sends for it. */
class Model {
  readonly uuid = randomUUID();
  #step = 0;
  #status = ["not_enrolled", "unresolved"];
  #details = 0;
  #isActive = false;
  #hasHistory = false;
  #bills: (Invoice & { payments: object[] })[] = [];

  get isOver(): boolean {
    return this.#step >= history.length;
  }

  /** What comes next; the body of the webhook that tells it. */
  happen(): string {
    const at = new Date(light.nowMs).toISOString();
    const next = history[this.#step] ?? "review";
    this.#step += 1;
    const latest = this.#bills[0];
    if (next === "review") this.#status = ["reviewing", "utility_submitted"];
    if (next === "attention") this.#status = ["needs_attention", "credit_check_frozen"];
    if (next === "detail") this.#details += 1;
    if (next === "ready") this.#status = ["ready", "service_pending"];
    if (next === "active") [this.#status, this.#isActive] = [["active", "active"], true];
    if (next === "history") this.#hasHistory = true;
    if (next === "bill") this.#bills.unshift(openBill(this.#bills, `B-${this.#step}`, at.slice(0, 10)));
    if (next === "fail" && latest) latest.payments = [{ paid_at: at, status: "failed", amount_cents: 5_000 }];
    if (next === "pay" && latest) latest.paid_at = at;
    this.publish();
    const uuid = randomUUID();
    return JSON.stringify({
      uuid,
      created_at: at,
      api_version: "v1",
      event: next,
      data: { account: { uuid: this.uuid } },
    });
  }

  publish(): void {
    const [status, status_reason] = this.#status;
    const place = { address_1: "1 Elm", city: "Dallas", state: "TX", postal_code: "75214" };
    const service = {
      is_service_active: this.#isActive,
      has_usage_history: this.#hasHistory,
      service_start_date: "2026-03-03",
    };
    const locations = [{ uuid: `l-${this.#details}`, utility_number: "1", ...place, ...service }];
    const bills = structuredClone(this.#bills);
    light.accounts.set(this.uuid, {
      account: { uuid: this.uuid, status, status_reason, locations } satisfies Partial<Account>,
      bills,
    });
  }
}

async function deliver(body: string): Promise<void> {
  const timestamp = Math.floor(light.nowMs / 1_000);
  const mac = createHmac("sha256", "order-secret").update(`${timestamp}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "light-signature-v1": `${timestamp}.${mac}` };
  await receiveWebhook(new Request("http://localhost/api/webhooks/light", { method: "POST", headers, body }));
}

/** What a worker does with what is due; killed in between, it has done all of a job or nothing. */
async function work(end: "whole" | "before the end" | "takes and is killed"): Promise<void> {
  for (const job of await leaseJobs(5, ["account"])) {
    if (end === "before the end") await lookAtAccount(job);
    if (end === "whole") await doJob(account, job);
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("happen" as const) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant("deliver" as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("drop" as const), which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("work" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("die early" as const, "die late" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
);

const tables = { notices: "notice", mails: "job", events: "webhook_event" } as const;

async function endState(homeId: string, uuid: string) {
  const { db } = store();
  const notices = await db
    .selectFrom(tables.notices)
    .select(["id", "kind", "key"])
    .where("home_id", "=", homeId)
    .execute();
  const mails = await db
    .selectFrom(tables.mails)
    .select("key")
    .where("kind", "=", "notice_mail")
    .where("key", "in", notices.map(({ id }) => id).concat(""))
    .execute();
  const events = await db.selectFrom(tables.events).select("uuid").where("account_uuid", "=", uuid).execute();
  return { notices, mailed: mails.map(({ key }) => key), events: events.map((event) => event.uuid) };
}

/** Kinds that stand as long as the account does: each is told once, whatever came of the webhooks. */
const isLasting = (kind: string) => !["needs_attention", "service_scheduled"].includes(kind);

test("however webhooks are doubled, shuffled, dropped and replayed, and workers killed, the end is the same and each effect is there once", async () => {
  let toldAttention = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      light.nowMs = startMs;
      vi.useFakeTimers({ toFake: ["Date"] });
      const letLeasesEnd = () => vi.setSystemTime(Date.now() + leaseMs + 1_000);
      // A run that failed leaves its jobs behind.
      await store().db.deleteFrom("job").execute();
      const model = new Model();
      model.publish();
      const home = await addHome(userId, {
        light_account_uuid: model.uuid,
        finalized_at: "2026-03-01T18:00:00Z",
      });
      await enqueue(store().db, { kind: "account", key: model.uuid });
      const sent: string[] = [];
      const delivered = new Set<string>();
      for (const { does, ...more } of steps) {
        light.nowMs += 60_000;
        const which = "which" in more ? sent[more.which % Math.max(1, sent.length)] : undefined;
        if (does === "happen" && !model.isOver) sent.push(model.happen());
        if (does === "deliver" && which) delivered.add(JSON.parse(which).uuid) && (await deliver(which));
        if (does === "drop" && which) sent.splice(sent.indexOf(which), 1);
        if (does === "work") await work("whole");
        if (does === "die early") await work("takes and is killed");
        if (does === "die late") await work("before the end");
        if (does === "wait" && "hours" in more) light.nowMs += more.hours * 3_600_000;
        if (does === "wait" || does.startsWith("die")) letLeasesEnd();
      }
      while (!model.isOver) model.happen();
      // No webhook tells it, and a look may be under way: within a day it is found out all the same.
      light.nowMs += 25 * 3_600_000;
      letLeasesEnd();
      await work("whole");

      const { notices, mailed, events } = await endState(home.id, model.uuid);
      const reads = { ...light.accounts.get(model.uuid), plan: null, contracts: [] };
      const today = new Date(light.nowMs).toISOString().slice(0, 10);
      const expected = accountFacts(Object(reads), today).map(({ key }) => key);
      const lasting = notices.filter(({ kind }) => isLasting(kind)).map(({ key }) => key);
      // A failure that was paid before anybody looked is told only to those who were in time.
      const inTime = (key: string) => !key.startsWith("payment_failed") || expected.includes(key);
      expect(lasting.filter(inTime).toSorted()).toEqual(expected.toSorted());
      const passing = notices.filter(({ kind }) => !isLasting(kind)).map(({ kind }) => kind);
      expect(new Set(passing).size).toBe(passing.length);
      toldAttention += Number(passing.includes("needs_attention"));
      expect(mailed.length).toBe(notices.filter(({ kind }) => kind !== "usage_history").length);
      expect(events.toSorted()).toEqual([...delivered].toSorted());
      await store().db.deleteFrom("home").where("id", "=", home.id).execute();
      light.accounts.delete(model.uuid);
    }),
    { numRuns: runs },
  );
  // The runs were of use: what passes was seen in some of them and missed in others.
  expect(toldAttention).toBeGreaterThan(runs / 50);
  expect(toldAttention).toBeLessThan(runs);
}, 600_000);
