import { expect, it } from "vitest";
import { newCustomer } from "../testing/customer.ts";
import { appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";

async function madeLink(sandbox: TestSandbox, body: object) {
  const { uuid } = await newCustomer(sandbox);
  const path = `/v1/app/accounts/${uuid}/flow-login`;
  const made = await sandbox.call("POST", path, { token: appToken, body });
  return { uuid, token: new URL(made.body.login_link).searchParams.get("token") };
}

const redeem = (sandbox: TestSandbox, token: string | null, headers = {}) =>
  sandbox.call("POST", "/__sandbox/flow-links/redeem", { body: { token }, headers });

it("a flow link is redeemed once, for what it was made for", async () => {
  const sandbox = await testSandbox();
  const plan_group = "11111111-1111-4111-8111-111111111111";
  const { uuid, token } = await madeLink(sandbox, { scope: "enrollment", plan_group });
  const redeemed = await redeem(sandbox, token);
  expect(redeemed.status).toBe(200);
  expect(redeemed.body).toEqual({
    ...{ account_uuid: uuid, scope: "enrollment", plan_group, expires_at: "2026-04-07T15:05:00.000Z" },
  });
  const again = await redeem(sandbox, token);
  expect([again.status, again.body]).toEqual([410, { error: { code: "used" } }]);
  const page = await sandbox.call("GET", `/login?token=${token}`);
  expect(page.status).toBe(410);
});

it("a flow link is over after five minutes, an account's token is not", async () => {
  const sandbox = await testSandbox();
  const { uuid, token } = await madeLink(sandbox, { scope: "billing" });
  const account = await sandbox.call("POST", `/v1/app/accounts/${uuid}/token`, { token: appToken });
  await sandbox.clock({ advance: "+5m" });
  const late = await redeem(sandbox, token);
  expect([late.status, late.body]).toEqual([410, { error: { code: "expired" } }]);
  expect((await sandbox.call("GET", "/v1/account", { token: account.body.token })).status).toBe(200);
  expect((await redeem(sandbox, account.body.token)).status).toBe(404);
});

it.each(["usage", "service", "comparison"])("Porchlight's own flow %s has links too", async (scope) => {
  const sandbox = await testSandbox();
  const { token } = await madeLink(sandbox, { scope });
  expect((await redeem(sandbox, token)).body.scope).toBe(scope);
});

it("no page redeems a link, and nobody one that was never made", async () => {
  const sandbox = await testSandbox();
  const { token } = await madeLink(sandbox, { scope: "billing" });
  const page = { host: "127.0.0.1:4010", origin: "http://localhost:3000" };
  expect((await redeem(sandbox, token, page)).status).toBe(403);
  expect((await redeem(sandbox, "0".repeat(32))).status).toBe(404);
  expect((await redeem(sandbox, null)).status).toBe(422);
  expect((await redeem(sandbox, token)).status).toBe(200);
});
