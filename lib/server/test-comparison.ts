import { randomUUID } from "node:crypto";
import { testPlan } from "#lib/light/test-plan.ts";
import { browser } from "./test-browser.ts";
import { routesIn } from "./test-flows.ts";

export const esi_id = "10443723484819833";
const minuteMs = 60_000;

/** A Light of tests: what it was asked, what it answers, and whose answers are lost. */
export const light = {
  nowMs: Date.parse("2026-11-22T12:00:00Z"),
  /** "POST /v1/account/comparison-invoice", in their order. */
  asked: [] as string[],
  /** What was sent, by the same. */
  bodies: new Map<string, unknown>(),
  /** Whose answer does not come, though it is done. */
  lost: new Set<string>(),
  /** What is refused, with a status. */
  refused: new Map<string, number>(),
  /** Holds the making of accounts up. */
  gate: null as Promise<void> | null,
  accounts: [] as { uuid: string; email: string }[],
  bills: new Map<string, { uuid: string; processed_at: string | null; processing_error: string | null }>(),
  /** The bill that was sent last. */
  bill_id: "",
  energy: "9.2",
  profile: null as null | { uuid: string; status: string },
  esi_id: esi_id as string | null,
};

export function resetLight(): void {
  Object.assign(light, { asked: [], energy: "9.2", profile: null, esi_id, gate: null });
  light.bodies.clear();
  light.lost.clear();
  light.refused.clear();
  light.nowMs = Date.parse("2026-11-22T12:00:00Z");
}

/** Light has read all bills. */
export function finishReading(processing_error: string | null = null): void {
  for (const bill of light.bills.values())
    Object.assign(bill, { processed_at: "2026-11-22T12:00:01Z", processing_error });
}

const parsed = {
  invoice_date: "2026-11-10",
  provider_display_name: "TXU Energy",
  total_dollars: "187.43",
  total_kwh: "1523",
  billing_period_start: "2026-10-05",
  billing_period_end: "2026-11-05",
  contract_end_date: "2027-04-01",
  confidence: { total_kwh: 0.9, utility_account_number: 1 },
};

const plan = () => ({
  ...testPlan,
  uuid: randomUUID(),
  group_uuid: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  energy_rate_cents_per_kwh: light.energy,
  delivery_monthly_cost_dollars: "4.23",
  usage_profile_uuid: light.profile?.status === "completed" ? light.profile.uuid : null,
  expires_at: new Date(light.nowMs + 30 * minuteMs).toISOString(),
});

const profileBody = () => ({
  ...light.profile,
  start_date: "2025-11-01",
  end_date: "2026-11-01",
  monthly_usage: [{ year: 2026, month: 8, consumption: "2000", generation: "0" }],
});

const premise = {
  ...{ address_1: "100 MAIN ST", city: "ADDISON", state: "TX", postal_code: "75001" },
  ...{ esi_id, utility: "ONCOR" },
};
const tokenOf = (account: string) => ({ token: account, expires_at: "2099-01-01T00:00:00Z" });
const accountOf = ({ uuid, email }: { uuid: string; email: string }) => ({
  ...{ uuid, email, created_at: "2026-11-22", first_name: "Bill", last_name: "Comparison" },
  ...{ status: "not_enrolled", status_reason: "" },
});

/** @param account the one that the token is for */
function answer(name: string, path: string, account: string, body: Record<string, unknown>): unknown {
  const bill = light.bills.get(account);
  switch (name) {
    case "POST /v1/app/accounts": {
      const made = { uuid: randomUUID(), email: String(body.email) };
      light.accounts.push(made);
      return accountOf(made);
    }
    case "GET /v1/app/accounts":
      return { data: light.accounts.map(accountOf) };
    case "POST /v1/account/comparison-invoice": {
      const fresh = { uuid: randomUUID(), processed_at: null, processing_error: null };
      light.bills.set(account, fresh);
      light.bill_id = fresh.uuid;
      return { ...fresh, status: "pending" };
    }
    case "GET /v1/account/comparison-invoice":
      return (
        bill && { ...bill, status: "processed", utility_account_number: bill.processed_at && light.esi_id }
      );
    case "GET /v1/account/comparison-invoice/simple-compare": {
      const group_uuid = new URL(path, "http://light").searchParams.get("plan_group");
      const plan_comparison = light.esi_id ? { group_uuid, total_dollars: "250.00" } : null;
      return { parsed_invoice_data: parsed, plan_comparison };
    }
    case "POST /v1/app/accounts/enroll/plans/request":
      return [plan()];
    case "POST /v1/app/accounts/enroll/eligibility":
      return { eligibility_likelihood: 1, utilities: [{ name: "ONCOR", display_name: "Oncor" }] };
    case "POST /v1/account/enroll/esi-id-search":
      return premise;
    case "POST /v1/app/usage-profiles/fetch":
      light.profile = { uuid: randomUUID(), status: "pending" };
      return profileBody();
    default:
      if (/\/token$/.test(name)) {
        const uuid = name.split("/").at(-2) ?? "";
        return light.accounts.some((known) => known.uuid === uuid) ? tokenOf(uuid) : undefined;
      }
      return /usage-profiles/.test(name) && light.profile ? profileBody() : undefined;
  }
}

/** `fetch` of that Light. */
export async function lightFetch(address: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const path = String(address).replace(/^https?:\/\/[^/]+/, "");
  const name = `${init.method ?? "GET"} ${path.replace(/\?.*/, "")}`;
  light.asked.push(name);
  const body = typeof init.body === "string" ? JSON.parse(init.body) : (init.body ?? {});
  light.bodies.set(name, body);
  if (name === "POST /v1/app/accounts") await light.gate;
  const status = light.refused.get(name);
  if (status) return Response.json({ error: "refused" }, { status });
  const account = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? "";
  const reply = answer(name, path, account, body);
  if (light.lost.has(name)) throw new TypeError("fetch failed");
  return reply === undefined ? Response.json({ error: "none" }, { status: 404 }) : Response.json(reply);
}

/** How often Light was asked for something that matches. */
export const timesAsked = (what: string): number => light.asked.filter((name) => name === what).length;

export const pdf = (words = "a bill") =>
  new File([`%PDF-1.7 ${words}`], "mine.pdf", { type: "application/pdf" });

const handlers = routesIn("app/api/comparison");
let calls = 0;

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
  query?: string;
}

/** Calls `GET .`, `POST bill` and so on from the present browser. @returns the status, and the JSON or the text */
export async function ask(
  route: string,
  { body, headers = {}, query = "" }: Sent = {},
): Promise<{ status: number; body: Record<string, unknown>; text: string }> {
  calls += 1;
  const [method = "", place = ""] = route.split(" ");
  const isForm = body instanceof FormData;
  const request = new Request(`http://localhost:3000/api/comparison/${place}${query}`, {
    method,
    headers: {
      origin: "http://localhost:3000",
      "x-client-address": `10.9.${calls >> 8}.${calls & 255}`,
      ...(isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: isForm ? body : method === "GET" || method === "DELETE" ? null : JSON.stringify(body ?? {}),
  });
  browser.headers = request.headers;
  const reply = await (await handlers).get(route)?.(request, { params: Promise.resolve({}) });
  const text = (await reply?.text()) ?? "";
  const isJson = reply?.headers.get("content-type")?.includes("json");
  return { status: reply?.status ?? 0, body: isJson ? JSON.parse(text) : {}, text };
}

/** Uploads a bill. */
export function upload(headers: Record<string, string> = {}, ...files: File[]) {
  const form = new FormData();
  for (const file of files.length > 0 ? files : [pdf()]) form.append("file", file);
  return ask("POST bill", { body: form, headers });
}

/** Facts of the bill that was sent last, as the form sends them. */
export const facts = {
  get bill_id() {
    return light.bill_id;
  },
  ...{ provider: "TXU Energy", esi_id, postal_code: null, invoice_date: "2026-11-10" },
  ...{ period_start: "2026-10-05", period_end: "2026-11-05", kwh: "1523", charges_cents: 18_743 },
  ...{ previous_balance_cents: null, contract_end_date: "2027-04-01", exported_kwh: null },
  ending_fee: { code: "flat", cents: 15_000 },
};
