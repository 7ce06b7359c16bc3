import { getRequestListener } from "@hono/node-server";
import { beforeAll, describe, expect, test } from "vitest";
import { asAppToken } from "../../lib/light/credential.ts";
import { appToken, type TestSandbox, testSandbox } from "../../sandbox/testing/test-sandbox.ts";
import { apiCheck } from "./api-check.ts";
import type { Finding } from "./finding.ts";
import { lightChecks } from "./light-checks.ts";
import { deadPort, testServer } from "./test-server.ts";

let sandbox: TestSandbox;
let address = "";
const ana = { email: "ana@porchlight.example", first_name: "Ana", last_name: "Li" };

beforeAll(async () => {
  sandbox = await testSandbox();
  address = await testServer(getRequestListener(sandbox.app.fetch));
});

/** What was found, by name: the mark and the sentence. */
async function looked(lightApiUrl = address, token = appToken): Promise<Record<string, string>> {
  const settings = { lightApiUrl, lightAppToken: asAppToken(token), isSandbox: true };
  const { findings } = await lightChecks(settings);
  return Object.fromEntries(findings.map(({ name, mark, says }: Finding) => [name, `${mark}: ${says}`]));
}

/** Light as the sandbox is, but for some answers: an object to be sent instead, or ms that its clock is off. */
const otherwise = (change: (path: string, method: string, body: string) => string | null, offMs = 0) =>
  testServer(async ({ url = "", method = "GET", headers }, response) => {
    const { authorization = "" } = headers;
    const answer = await fetch(address + url, { method, headers: { authorization } });
    const body = await answer.text();
    const changed = change(url, method, body);
    response.setHeader("date", new Date(Date.now() + offMs).toUTCString());
    response.writeHead(changed === null ? answer.status : 200, { "content-type": "application/json" });
    response.end(changed ?? body);
  });

test("an App without accounts is told what was not tried, and nothing is made", async () => {
  expect(await looked()).toMatchObject({
    AppToken: "ok: Light takes it and lists accounts.",
    AccountToken: "hint: The App has no account yet: AccountToken and Stripe key were not tried.",
  });
  const { body } = await sandbox.call("GET", "/v1/app/accounts", { token: appToken });
  expect(body.data).toEqual([]);
});

test("a token that Light refuses is a fault, and the rest is not asked with it", async () => {
  const found = await looked(address, "canary-token");
  expect(found.AppToken).toBe("fault: Light refuses it (401).");
  expect(Object.keys(found)).toEqual(["Light", "Clock", "AppToken"]);
  expect(JSON.stringify(found)).not.toContain("canary");
});

test("a Light that does not answer is one fault, and its document is not called wrong", async () => {
  const dead = `http://127.0.0.1:${await deadPort()}`;
  expect(await looked(dead)).toEqual({
    Light: expect.stringMatching(/^fault: .* does not answer \(ECONNREFUSED\)\.$/),
  });
  expect(await apiCheck(dead)).toMatchObject({ mark: "hint" });
});

describe("with an account", () => {
  beforeAll(() => sandbox.call("POST", "/v1/app/accounts", { token: appToken, body: ana }));

  test("every look is in order", async () => {
    const found = await looked();
    expect(Object.keys(found)).toHaveLength(7);
    expect(Object.values(found).filter((line) => !line.startsWith("ok"))).toEqual([]);
  });

  test("an AppToken that opens an account's paths is a fault", async () => {
    const url = await otherwise((path) => (path === "/v1/account" ? "{}" : null));
    expect((await looked(url))["App on account"]).toBe(
      "fault: On /v1/account the answer is 200 instead of 401.",
    );
  });

  test("a live Stripe key on a sandbox is a fault", async () => {
    const url = await otherwise((path, _method, body) =>
      path === "/v1/account" && body.includes("pk_test_") ? body.replace("pk_test_", "pk_live_") : null,
    );
    expect((await looked(url))["Stripe key"]).toMatch(/^fault: A live key on a sandbox/);
  });

  test("an answer without a field that we require is named by that field", async () => {
    const url = await otherwise((path, _method, body) =>
      path.startsWith("/v1/app/accounts?") ? body.replaceAll("last_name", "family_name") : null,
    );
    expect((await looked(url)).AppToken).toMatch(
      /not a list of accounts as we read it \(data\.0\.last_name\)/,
    );
  });

  test.each([
    [-40_000, /^fault: This machine's clock is \d+ s ahead of Light's\.$/],
    [40_000, /^fault: This machine's clock is \d+ s behind Light's\.$/],
    [-20_000, /^ok/],
  ])("a clock of Light's that is %i ms off is told", async (offMs, line) => {
    expect((await looked(await otherwise(() => null, offMs))).Clock).toMatch(line);
  });
});

test("differences of the document are listed by operation", async () => {
  const url = await otherwise((path, _method, body) =>
    path === "/v1/openapi.json" ? body.replaceAll("/enroll/finalize", "/enroll/submit") : null,
  );
  const found = await apiCheck(url);
  expect(found).toMatchObject({ mark: "fault", says: expect.stringContaining("1 of ") });
  expect(found.details).toEqual([
    expect.stringMatching(/^finalizeEnrollment: POST .* is not there; Light has /),
  ]);
  expect(await apiCheck(address)).toMatchObject({ mark: "ok", details: [] });
});
