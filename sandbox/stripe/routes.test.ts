import { Script } from "node:vm";
import { expect, it } from "vitest";
import { openDatabase } from "../database.ts";
import { stripeRoutes } from "./routes.ts";
import { SetupIntents } from "./setup-intents.ts";

const clock = { now: () => new Date("2026-04-07T15:00:00Z") };
const key = "pk_test_sandbox";

function stripe() {
  const setupIntents = new SetupIntents(openDatabase(":memory:"), clock);
  const app = stripeRoutes({ setupIntents, clock, publicUrl: () => "http://sandbox.test" });
  const post = async (path: string, body: unknown) => {
    const response = await app.request(`/v1/${path}`, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
  return { app, post, secret: setupIntents.create("account-1").client_secret };
}

it("the page's script is one classic script without imports, eval or style elements", async () => {
  const response = await stripe().app.request("/v3.js");
  const source = await response.text();
  expect(response.headers.get("content-type")).toMatch("text/javascript");
  expect(() => new Script(source)).not.toThrow();
  expect(source).not.toMatch(/^\s*(import|export) /m);
  expect(source).not.toMatch(/\beval\(|new Function|"style"|<style/);
});

it("every script that a frame asks for is served", async () => {
  const { app } = stripe();
  const seen = new Set<string>();
  const visit = async (name: string): Promise<void> => {
    if (seen.has(name)) return;
    seen.add(name);
    const response = await app.request(`/frame/${name}`);
    expect([name, response.status]).toEqual([name, 200]);
    const source = await response.text();
    for (const [, imported = ""] of source.matchAll(/from "\.\/([^"]+)"/g)) await visit(imported);
  };
  await visit("card-form.ts");
  await visit("challenge.ts");
  expect(seen.size).toBeGreaterThan(8);
});

it.each(["/elements", "/challenge"])(
  "the frame %s is never kept and may load nothing foreign",
  async (path) => {
    const response = await stripe().app.request(`${path}?theme=night`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toMatch("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    const html = await response.text();
    expect(html).toMatch('data-theme="night"');
    expect(html).not.toMatch(/<script>|style=|onclick/);
  },
);

it("a theme that does not exist is not echoed", async () => {
  const response = await stripe().app.request('/elements?theme="><script>');
  expect(await response.text()).toMatch('<html lang="en" data-theme="stripe">');
});

it("the form opens with an open intent and with none, not with one that is done", async () => {
  const { post, secret } = stripe();
  const opened = await post("elements/sessions", { key, client_secret: secret });
  expect(opened.body).toEqual({ now: clock.now().getTime() });
  expect((await post("elements/sessions", { key, client_secret: null })).status).toBe(200);
  await post("setup_intents/confirm", { key, client_secret: secret, payment_method: "pm_card_visa" });
  const again = await post("elements/sessions", { key, client_secret: secret });
  expect([again.status, again.body.error.type]).toEqual([400, "invalid_request_error"]);
});

it("Stripe's names for its test cards confirm without a browser", async () => {
  const { post, secret } = stripe();
  const declined = await post("setup_intents/confirm", {
    key,
    client_secret: secret,
    locale: "es",
    payment_method: "pm_card_visa_chargeDeclined",
  });
  expect([declined.status, declined.body.error.decline_code]).toEqual([402, "generic_decline"]);
  const asked = await post("setup_intents/confirm", {
    key,
    client_secret: secret,
    payment_method: "pm_card_authenticationRequired",
  });
  expect(asked.body.status).toBe("requires_action");
  const done = await post("setup_intents/challenge", { key, client_secret: secret, is_authenticated: true });
  expect(done.body).toMatchObject({
    status: "succeeded",
    payment_method: expect.stringMatching(/^pm_\w{24}$/),
  });
  expect((await post("setup_intents/retrieve", { key, client_secret: secret })).body).toEqual(done.body);
  expect(done.headers.get("access-control-allow-origin")).toBe("*");
});

it.each([
  [{ key: "sk_test_1", client_secret: "seti_a_secret_b" }, 401],
  [{ key, client_secret: 12 }, 400],
  [{ key, client_secret: "seti_a_secret_b" }, 404],
  [{ key, client_secret: "<script>" }, 400],
  [null, 400],
  [[], 400],
])("a bad request gets an error in Stripe's form: %j", async (body, status) => {
  const answer = await stripe().post("setup_intents/retrieve", body);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ type: "invalid_request_error", message: expect.any(String) });
});

it("an unknown payment method is refused", async () => {
  const { post, secret } = stripe();
  const answer = await post("setup_intents/confirm", { key, client_secret: secret, payment_method: "pm_x" });
  expect([answer.status, answer.body.error.param]).toEqual([400, "payment_method"]);
});
