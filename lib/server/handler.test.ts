import "./test-world.ts";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { handler } from "./handler.ts";
import { noParams, pageRequest } from "./test-request.ts";

const act = vi.fn(async (_ctx: unknown): Promise<unknown> => ({ done: true }));
const body = z.object({ name: z.string().check(z.minLength(1)), age: z.optional(z.number()) });
const post = handler({ access: "public", body }, act);

async function codeOf(response: Response): Promise<{ status: number; code: string }> {
  return { status: response.status, code: (await response.json()).error.code };
}

describe("a write", () => {
  test("from our own page is parsed and acted on", async () => {
    const response = await post(pageRequest("/api/x", { name: "Ada", more: 1 }), noParams);
    expect(await response.json()).toEqual({ done: true });
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ body: { name: "Ada" }, locale: "en" }));
  });

  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://localhost:3001" }],
    ["an opaque origin", { origin: "null" }],
    ["another site, whatever origin it claims", { "sec-fetch-site": "cross-site" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
  ])("from %s is refused before anything runs", async (_, headers) => {
    act.mockClear();
    const response = await post(pageRequest("/api/x", { name: "Ada" }, headers), noParams);
    expect(await codeOf(response)).toEqual({ status: 403, code: "foreign_origin" });
    expect(act).not.toHaveBeenCalled();
  });

  test("with neither Origin nor Sec-Fetch-Site is refused", async () => {
    const request = pageRequest("/api/x", { name: "Ada" });
    request.headers.delete("origin");
    request.headers.delete("sec-fetch-site");
    expect(await codeOf(await post(request, noParams))).toEqual({ status: 403, code: "foreign_origin" });
  });

  test("is accepted from both names of this machine in sandbox mode", async () => {
    const request = pageRequest("/api/x", { name: "Ada" }, { origin: "http://127.0.0.1:3000" });
    expect((await post(request, noParams)).status).toBe(200);
  });

  test.each([
    ["no content type", ""],
    ["a form", "application/x-www-form-urlencoded"],
    ["text, which a foreign form could send", "text/plain"],
  ])("with %s is refused as not JSON", async (_, type) => {
    const request = pageRequest("/api/x", { name: "Ada" }, { "content-type": type });
    expect(await codeOf(await post(request, noParams))).toEqual({ status: 415, code: "not_json" });
  });

  test("with broken JSON is a bad request that quotes nothing", async () => {
    const response = await post(pageRequest("/api/x", "{canary"), noParams);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('"bad_request"');
    expect(text).not.toContain("canary");
  });

  test("with wrong fields names them", async () => {
    const response = await post(pageRequest("/api/x", { name: "", age: "ten" }), noParams);
    expect(response.status).toBe(422);
    expect((await response.json()).error).toMatchObject({
      code: "invalid_fields",
      fields: { name: "too_small", age: "invalid_type" },
    });
  });

  test("over 64 kB is refused", async () => {
    const response = await post(pageRequest("/api/x", { name: "a".repeat(70_000) }), noParams);
    expect(await codeOf(response)).toEqual({ status: 413, code: "too_large" });
  });
});

test("an error nobody foresaw is a 500 that tells nothing but its id", async () => {
  const broken = handler({ access: "public" }, async () => {
    throw new Error("canary: select * from user");
  });
  const response = await broken(new Request("http://localhost:3000/api/x"), noParams);
  const id = response.headers.get("x-request-id");
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { code: "internal", request_id: id } });
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
});

test("a problem is answered with its status, code and fields", async () => {
  const expired = handler({ access: "public" }, async () => {
    throw problem("plan_expired", { fields: { plan: "expired" }, cause: new Error("canary") });
  });
  const response = await expired(new Request("http://localhost:3000/api/x"), noParams);
  expect(response.status).toBe(409);
  const { error } = await response.json();
  expect(error).toMatchObject({ code: "plan_expired", fields: { plan: "expired" } });
  expect(JSON.stringify(error)).not.toContain("canary");
});

test("nothing is kept by a cache or guessed by a browser", async () => {
  const read = handler({ access: "public" }, async () => ({ a: 1 }));
  const { headers } = await read(new Request("http://localhost:3000/api/x"), noParams);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a handler for users turns away whoever is not signed in, before the body is read", async () => {
  act.mockClear();
  const mine = handler({ access: "user", body }, act);
  const response = await mine(pageRequest("/api/x", "{broken"), noParams);
  expect(await codeOf(response)).toEqual({ status: 401, code: "signed_out" });
  expect(act).not.toHaveBeenCalled();
});

test("a caller over the limit is told when to come back; another caller is not held up", async () => {
  const limited = handler(
    { access: "public", limit: { name: "test", points: 2, perSeconds: 60 } },
    async () => ({}),
  );
  const from = (ip: string) =>
    limited(new Request("http://localhost:3000/api/x", { headers: { "x-client-address": ip } }), noParams);
  expect([(await from("10.0.0.1")).status, (await from("10.0.0.1")).status]).toEqual([200, 200]);
  const refused = await from("10.0.0.1");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await codeOf(refused)).toEqual({ status: 429, code: "rate_limited" });
  expect((await from("10.0.0.2")).status).toBe(200);
});

test.each([
  [{ cookie: "a=1; locale=es" }, "es"],
  [{ "accept-language": "es-MX,es;q=0.9,en;q=0.8" }, "es"],
  [{ "accept-language": "fr, en;q=0.5, es;q=0.4" }, "en"],
  [{ cookie: "locale=en", "accept-language": "es" }, "en"],
  [{}, "en"],
] as const)("%o is answered in %s", async (headers, locale) => {
  const speak = handler({ access: "public" }, async (ctx) => ({ locale: ctx.locale }));
  const response = await speak(new Request("http://localhost:3000/api/x", { headers }), noParams);
  expect(await response.json()).toEqual({ locale });
});
