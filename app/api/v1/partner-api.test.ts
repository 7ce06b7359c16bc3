import "#lib/server/test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flowScopes } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { database } from "#lib/server/database.ts";
import { takeFlowLink } from "#lib/server/flow-link.ts";
import * as limits from "#lib/server/limits.ts";
import { log } from "#lib/server/log.ts";
import { addPartner, listPartners } from "#lib/server/partner.ts";
import { createKey, listKeys, revokeKey } from "#lib/server/partner-key.ts";
import { POST as postFlowLogin } from "./app/accounts/[account_uuid]/flow-login/route.ts";
import { GET as getAccount, PATCH as patchAccount } from "./app/accounts/[account_uuid]/route.ts";
import { POST as postAccount } from "./app/accounts/route.ts";

interface Sent {
  key?: string;
  uuid?: string;
  body?: unknown;
  query?: string;
  headers?: Record<string, string>;
}

let count = 0;
let acme = { id: "", key: "" };
let bolt = { id: "", key: "" };
const asked: { method: string; path: string; body: unknown; bearer: string | null }[] = [];
let answers: { status: number; body: unknown }[] = [];

async function newPartner(name: string, scopes = flowScopes.slice()) {
  await addPartner(name, ["https://app.example.com"]);
  const id = (await listPartners()).find((partner) => partner.name === name)?.id ?? "";
  return { id, key: (await createKey(id, scopes)).key };
}

beforeEach(async () => {
  count += 1;
  asked.length = 0;
  answers = [];
  let made = 0;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const { pathname } = new URL(url);
    const body = init.body ? JSON.parse(String(init.body)) : null;
    asked.push({
      method: init.method ?? "GET",
      path: pathname,
      body,
      bearer: new Headers(init.headers).get("authorization"),
    });
    made += 1;
    const { status, body: said } = answers.shift() ?? {
      status: 200,
      body: { uuid: `made-${count}-${made}`, ...body, status: "not_enrolled", extra: "Light's own" },
    };
    return Response.json(said, { status });
  });
  acme = await newPartner(`Acme ${count}`);
  bolt = await newPartner(`Bolt ${count}`);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function call(
  route: typeof getAccount,
  method: string,
  { key = acme.key, uuid = "", body, query = "", headers = {} }: Sent = {},
) {
  const text = body === undefined ? null : JSON.stringify(body);
  const request = new Request(`http://localhost:3000/api/v1/app/accounts${query}`, {
    method,
    body: text,
    headers: {
      authorization: `Bearer ${key}`,
      "x-client-address": `10.5.0.${count}`,
      ...(text !== null && { "content-type": "application/json", "content-length": String(text.length) }),
      ...headers,
    },
  });
  const reply = await route(request, { params: Promise.resolve({ account_uuid: uuid }) });
  return { status: reply.status, body: await reply.json(), headers: reply.headers };
}

const jane = { email: "jane@example.com", first_name: "Jane", last_name: "Doe" };

async function newAccount(key = acme.key): Promise<string> {
  return (await call(postAccount, "POST", { key, body: jane })).body.uuid;
}

test("an account is made at Light as it was asked for, and Light's whole reply comes back", async () => {
  const preliminary_address = { address_1: "104 Switchback Ln", city: "Houston", postal_code: "77008" };
  const made = await call(postAccount, "POST", { body: { ...jane, preliminary_address, role: "admin" } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ ...jane, preliminary_address, extra: "Light's own" });
  expect(asked).toEqual([
    {
      ...{ method: "POST", path: "/v1/app/accounts", bearer: "Bearer sandbox-app-token" },
      body: { ...jane, preliminary_address },
    },
  ]);
});

test("an account that is made twice is two accounts, both the partner's", async () => {
  const uuids = [await newAccount(), await newAccount()];
  expect(new Set(uuids).size).toBe(2);
  for (const uuid of uuids) expect((await call(getAccount, "GET", { uuid })).status).toBe(200);
});

test("a partner reads and changes its own account", async () => {
  const uuid = await newAccount();
  const read = await call(getAccount, "GET", { uuid });
  expect(read.body.extra).toBe("Light's own");
  await call(patchAccount, "PATCH", { uuid, body: { first_name: "Janet" } });
  expect(asked.slice(1)).toMatchObject([
    { method: "GET", path: `/v1/app/accounts/${uuid}`, body: null },
    { method: "PATCH", path: `/v1/app/accounts/${uuid}`, body: { first_name: "Janet" } },
  ]);
});

test("a flow link is made as Light's, by body or by query, for this partner", async () => {
  const uuid = await newAccount();
  const made = await call(postFlowLogin, "POST", { uuid, body: { scope: "enrollment", plan_group: "g-1" } });
  expect(made.status).toBe(200);
  expect(made.body).toEqual({
    login_link: expect.stringMatching(/^http:\/\/localhost:3000\/flow\/login\?token=[\w-]{43}$/),
    scope: "enrollment",
    expires_at: expect.stringMatching(/Z$/),
  });
  const token = new URL(made.body.login_link).searchParams.get("token") ?? "";
  expect(await takeFlowLink(token)).toMatchObject({
    ...{ light_account_uuid: uuid, scope: "enrollment", plan_group: "g-1", partner_id: acme.id },
  });
  const byQuery = await call(postFlowLogin, "POST", { uuid, query: "?scope=billing" });
  expect(byQuery.body.scope).toBe("billing");
});

test("a partner cannot open, read or change another's account, nor learn that there is one", async () => {
  const uuid = await newAccount(bolt.key);
  asked.length = 0;
  const refused = [
    await call(postFlowLogin, "POST", { uuid, body: { scope: "billing" } }),
    await call(getAccount, "GET", { uuid }),
    await call(patchAccount, "PATCH", { uuid, body: jane }),
    await call(getAccount, "GET", { uuid: "never-made" }),
    await call(getAccount, "GET", { uuid: "../accounts" }),
  ];
  for (const { status, body } of refused) {
    expect(status).toBe(404);
    expect(body).toEqual({ error: "There is no such account.", code: "not_found", details: [] });
  }
  expect(asked).toEqual([]);
  expect(
    await database().selectFrom("flow_link").selectAll().where("partner_id", "=", acme.id).execute(),
  ).toEqual([]);
});

test("a key opens the scopes that it was made for, and no other", async () => {
  const { key } = await createKey(acme.id, ["billing", "documents"]);
  const uuid = await newAccount();
  expect((await call(postFlowLogin, "POST", { key, uuid, body: { scope: "billing" } })).status).toBe(200);
  const refused = await call(postFlowLogin, "POST", { key, uuid, body: { scope: "enrollment" } });
  expect([refused.status, refused.body.code]).toEqual([403, "flow_scope"]);
});

test.each([
  [{ body: { scope: "moving" } }, "unknown"],
  [{ body: { scope: 7 } }, "unknown"],
  [{}, "required"],
  [{ query: "?scope=everything" }, "unknown"],
])("a scope that does not exist is refused as Light does: %j", async (sent, message) => {
  const uuid = await newAccount();
  const refused = await call(postFlowLogin, "POST", { uuid, ...sent });
  expect(refused.status).toBe(422);
  expect(refused.body.details).toEqual([{ field: "scope", message }]);
});

test("a revoked key opens nothing, and neither does any that was never made", async () => {
  const { id, key } = await createKey(acme.id, ["billing"]);
  const uuid = await newAccount();
  expect((await call(getAccount, "GET", { key, uuid })).status).toBe(200);
  expect(await revokeKey(id)).toBe(true);
  expect(await revokeKey(id)).toBe(false);
  for (const refusedKey of [key, `plk_${"a".repeat(43)}`, "sandbox-app-token", ""]) {
    const refused = await call(getAccount, "GET", { key: refusedKey, uuid });
    expect([refused.status, refused.body.error]).toEqual([401, "This key is not accepted."]);
  }
});

test("what Light refuses comes back in its words, under its status", async () => {
  const refusal = {
    error: "The e-mail is not one.",
    code: "invalid",
    details: [{ field: "email", message: "bad" }],
  };
  answers = [{ status: 422, body: refusal }];
  const refused = await call(postAccount, "POST", { body: { ...jane, email: "jane" } });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    error: "The e-mail is not one.",
    details: [{ field: "email", message: "refused" }],
  });
});

test("that our own AppToken is refused is no fault of the partner's key", async () => {
  answers = Array.from({ length: 9 }, () => ({
    status: 401,
    body: { error: "Bad AppToken sandbox-app-token" },
  }));
  const refused = await call(postAccount, "POST", { body: jane });
  expect(refused.status).toBe(502);
  expect(JSON.stringify(refused.body)).not.toContain("AppToken");
});

test("no page of a browser can use a key: no cookie counts, and nothing is shared with other origins", async () => {
  const uuid = await newAccount();
  const reply = await call(getAccount, "GET", { uuid, headers: { origin: "https://app.example.com" } });
  expect(reply.headers.get("access-control-allow-origin")).toBeNull();
  expect(reply.headers.get("cache-control")).toBe("private, no-store");
});

test.each(["partner-ip", "partner"])("who asks too often is told so in Light's form: %s", async (name) => {
  const uuid = await newAccount();
  vi.spyOn(limits, "limit").mockImplementation(async (used) => {
    if (used === name) throw problem("rate_limited", { cause: { retryAfterSeconds: 9 } });
  });
  const refused = await call(getAccount, "GET", { uuid });
  expect([refused.status, refused.body.error]).toEqual([429, "Too many requests."]);
  expect(refused.headers.get("retry-after")).toBe("9");
});

test("a key is in no line of the log and in no table, and when it was used is kept", async () => {
  const lines: unknown[] = [];
  for (const level of ["info", "warn", "error", "debug"] as const)
    vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(...said));
  const uuid = await newAccount();
  await call(postFlowLogin, "POST", { uuid, body: { scope: "moving" } });
  await call(getAccount, "GET", { key: `${acme.key}x`, uuid });
  expect(lines.length).toBeGreaterThan(0);
  const text = lines.map((line) => (line instanceof Error ? line.stack : JSON.stringify(line))).join("\n");
  expect(text).not.toContain(acme.key.slice(4));
  const rows = await database().selectFrom("partner_key").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(acme.key.slice(4));
  const [used] = (await listKeys()).filter(({ partner_id }) => partner_id === acme.id);
  expect(used?.last_used_at).toMatch(/Z$/);
});
