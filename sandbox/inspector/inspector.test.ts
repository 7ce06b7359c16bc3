import { expect, it } from "vitest";
import { billedHome } from "../testing/billed-home.ts";
import { enroll, newCustomer } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";
import { magicValues } from "./values.ts";

const LIGHT_WEBHOOK = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/hook", LIGHT_WEBHOOK_SECRET: "whsec_1" };
const pages = ["/", "/accounts", "/calls", "/webhooks", "/faults", "/values", "/values/ssn/credit_declined"];

/** What the buttons of a page call. */
const buttons = (page: string) =>
  [...page.matchAll(/data-method="(\w+)"\s+data-path="([^"]+)"\s+data-body="([^"]*)"/g)].map(
    ([, method = "", path = "", body = ""]) => ({
      method,
      path,
      body: JSON.parse(body.replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
    }),
  );

it.each(pages)("%s is a page that runs nothing but the inspector's own script", async (path) => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const { status, body, headers } = await sandbox.call("GET", path);
  expect(status).toBe(200);
  expect(body.match(/<h1>/g)).toHaveLength(1);
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'self'; script-src 'self';/,
  );
  expect(body).not.toMatch(/ style="| on\w+="|whsec_1|sandbox-app-token/);
});

it("the style and the script are served", async () => {
  const sandbox = await testSandbox();
  expect((await sandbox.call("GET", "/inspector.css")).headers.get("content-type")).toContain("text/css");
  expect((await sandbox.call("GET", "/inspector.js")).headers.get("content-type")).toContain("javascript");
});

it("an account's page has a button for every next event, and its calls, webhooks and mail", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const home = await billedHome(sandbox);
  await sandbox.clock({ advance: "+20d" });
  await home.bills();
  sandbox.world.mail.add({
    to: "jane.doe@example.com",
    from: "a@b",
    subject: "Your bill",
    text: "",
    html: null,
  });
  const { next } = (await sandbox.call("GET", `/__sandbox/accounts/${home.uuid}`)).body;
  const { body } = await sandbox.call("GET", `/accounts/${home.uuid}`);
  const calls = buttons(body).map(({ path, body: sent }) => JSON.stringify([`/__sandbox${path}`, sent]));
  for (const { call } of next) expect(calls).toContain(JSON.stringify([call.path, call.body]));
  for (const text of ["location.service_active", "/v1/account/billing/invoices", "Your bill"]) {
    expect(body).toContain(text);
  }
});

it("what a client calls itself is text on the pages", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const attack = '"><img src=x onerror=alert(1)><b';
  const body = { email: "a@b.example", first_name: attack, last_name: "Doe" };
  const { uuid } = (await sandbox.call("POST", "/v1/app/accounts", { token: appToken, body })).body;
  await sandbox.call("POST", "/__sandbox/webhooks/send", { body: { event: "a.b", account_uuid: uuid } });
  await sandbox.call("POST", "/__sandbox/faults", { body: { path: `/v1/${attack}`, kind: "cut" } });
  for (const path of [...pages, `/accounts/${uuid}`, `/accounts?q=${encodeURIComponent(attack)}`]) {
    expect((await sandbox.call("GET", path)).body, path).not.toContain("<img");
  }
});

it("a switch of the fault page breaks its operation alone, is loud on every page and goes off again", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const press = async (path: string, isWanted: (button: ReturnType<typeof buttons>[number]) => boolean) => {
    const found = buttons((await sandbox.call("GET", path)).body).filter(isWanted);
    expect(found).toHaveLength(1);
    for (const each of found) {
      const sent = each.method === "POST" ? { body: each.body } : {};
      await sandbox.call(each.method, `/__sandbox${each.path}`, sent);
    }
  };
  const read = () => customer.send("GET", "/v1/account");
  await press(
    "/faults",
    ({ body }) => body.path === "/v1/account" && body.method === "GET" && body.status === 500,
  );
  expect((await read()).status).toBe(500);
  expect((await customer.send("GET", "/v1/account/billing/address")).status).not.toBe(500);
  for (const path of pages) expect((await sandbox.call("GET", path)).body).toContain("1 fault is on");
  const faults = (await sandbox.call("GET", "/faults")).body;
  expect(faults.match(/aria-pressed="true"(?! *>Live)/g)).toHaveLength(1);
  await press("/", ({ method, path }) => method === "DELETE" && path === "/faults");
  expect((await read()).status).toBe(200);
  expect((await sandbox.call("GET", "/")).body).not.toContain("Broken on purpose");
});

it("lists are narrowed by what is looked for", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer);
  await sandbox.call("GET", "/v1/account");
  const body = async (path: string) => (await sandbox.call("GET", path)).body;
  expect(await body("/accounts?q=JANE")).toContain("1 of 1");
  expect(await body("/accounts?q=nobody")).toContain("Nobody fits");
  expect(await body("/calls?kind=4xx")).toContain("1 of the latest");
  expect(await body("/calls?q=finalize")).toContain("1 of the latest");
  expect(await body("/faults?q=finalize")).not.toContain("/v1/account/locations");
});

it("every magic value has a page of its own, and a strange one none", async () => {
  const sandbox = await testSandbox();
  const values = magicValues(sandbox.world);
  const addresses = values.map(({ group, slug }) => `/values/${group}/${slug}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(values.map(({ group }) => group)).size).toBe(5);
  for (const [index, address] of addresses.entries()) {
    const { status, body } = await sandbox.call("GET", address);
    expect([address, status]).toEqual([address, 200]);
    expect(body).toContain(`<code>${values[index]?.value}</code></h1>`);
  }
  for (const path of ["/values/ssn/none", "/accounts/none"]) {
    expect((await sandbox.call("GET", path)).status).toBe(404);
  }
});
