import { expect, it } from "vitest";
import { newCustomer } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const junk = [
  "",
  "{",
  "null",
  "[]",
  "12",
  '"text"',
  "\u0000\u0001",
  `{"a":${"[".repeat(5_000)}`,
  JSON.stringify({ __proto__: { a: 1 }, constructor: "x" }),
  JSON.stringify({
    email: [],
    first_name: {},
    last_name: 1,
    query: 7,
    postal_code: {},
    plan_uuid: [],
    ssn: {},
    scope: 1,
  }),
  JSON.stringify({ query: "x".repeat(900_000), postal_code: "9".repeat(50_000), esi_id: "1".repeat(50_000) }),
  JSON.stringify({ email: "a@b.co\r\nX: y", first_name: "'; DROP TABLE account; --", last_name: "\u0000" }),
];

for (const ERROR_STYLE of ["error", "detail"]) {
  it(`nothing that is sent to any endpoint makes it fail (${ERROR_STYLE} style)`, async () => {
    const sandbox = await testSandbox({ ERROR_STYLE });
    const customer = await newCustomer(sandbox);
    const { paths } = (await sandbox.call("GET", "/v1/openapi.json")).body;
    let calls = 0;
    for (const [path, operations] of Object.entries<object>(paths)) {
      const token = path.startsWith("/v1/app/") ? appToken : customer.token;
      for (const uuid of [customer.uuid, "%00", "..%2f..", "x".repeat(2_000)]) {
        for (const method of Object.keys(operations)) {
          for (const raw of method === "get" ? [undefined] : junk) {
            const url = path.replace("{account_uuid}", uuid);
            const { status, body } = await sandbox.call(method.toUpperCase(), url, {
              token,
              ...(raw === undefined ? {} : { raw }),
            });
            calls++;
            expect([path, raw?.slice(0, 80), status]).toEqual([
              path,
              raw?.slice(0, 80),
              expect.toSatisfy((code) => code < 500),
            ]);
            if (status >= 400) {
              expect(ERROR_STYLE === "error" ? typeof body.error : typeof body.detail).not.toBe("undefined");
              expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|SQLITE/);
            }
          }
        }
      }
    }
    expect(calls).toBeGreaterThan(500);
  });
}

it("a body that is not JSON is 400, and one above 1 MB is 413", async () => {
  const sandbox = await testSandbox();
  const send = (raw: string) => sandbox.call("POST", "/v1/app/accounts", { token: appToken, raw });
  expect((await send("{")).body).toEqual({ error: "The body is not JSON.", code: "malformed", details: [] });
  const big = await send(JSON.stringify({ first_name: "x".repeat(1_100_000) }));
  expect([big.status, big.body.code]).toEqual([413, "too_large"]);
});

it("an address that leads nowhere is 404 in the form of every error", async () => {
  const sandbox = await testSandbox();
  const nowhere = await sandbox.call("GET", "/v1/nowhere");
  expect([nowhere.status, nowhere.body.code]).toEqual([404, "not_found"]);
});

it("the detail style is Django Ninja's", async () => {
  const sandbox = await testSandbox({ ERROR_STYLE: "detail" });
  const invalid = await sandbox.call("POST", "/v1/app/accounts/enroll/eligibility", {
    token: appToken,
    body: {},
  });
  expect(invalid.body).toEqual({
    detail: [{ loc: ["body", "postal_code"], msg: expect.any(String), type: "value_error" }],
  });
  const refused = await sandbox.call("GET", "/v1/account");
  expect(refused.body).toEqual({ detail: "The token is missing, wrong or expired." });
});
