import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, type Response, test } from "../fixtures/test.ts";
import { canaryCard, canarySsn, Enrollment } from "../pages/enrollment.ts";

/** Every byte that both processes have written to disk: databases with their journals, logs, mail. */
function allFiles(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? allFiles(path) : readFileSync(path, "latin1")))
    .join("\n");
}

test("an SSN, a card number and tokens are found nowhere once an enrollment is ready to send", async ({
  page,
  world,
  email,
}) => {
  const seen: string[] = [];
  const tokens = new Set<string>();
  page.on("request", (request) => {
    seen.push(request.url());
    const token = /^Bearer (.+)/.exec(request.headers().authorization ?? "")?.[1];
    if (token) tokens.add(token);
    // The two calls that may carry a secret go to another origin than ours.
    if (request.url().startsWith(world.portal)) seen.push(request.postData() ?? "");
  });
  const answers: Promise<void>[] = [];
  const read = async (response: Response) => {
    if (!response.url().startsWith(world.portal)) return;
    const isPage = /html|json|text\/x-component/.test(response.headers()["content-type"] ?? "");
    // The one answer that hands the browser a token is the one that lets it reach Light itself.
    if (isPage && !response.url().endsWith("/credit-access"))
      seen.push(await response.text().catch(() => ""));
  };
  page.on("response", (response) => answers.push(read(response)));
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilReview({ card: canaryCard });
  await Promise.all(answers);

  expect(tokens.size).toBeGreaterThan(0);
  const storage = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const places = { sent: seen.join("\n"), disk: allFiles(world.folder), storage, page: await page.content() };
  const secrets = [
    canarySsn,
    canarySsn.replaceAll("-", ""),
    canaryCard,
    canaryCard.replace(/(?<=\d)(?=(\d{4})+$)/g, " "),
    ...tokens,
    "sandbox-app-token",
  ];
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      const isKnownToSandbox = place === "disk" && secret === "sandbox-app-token";
      if (!isKnownToSandbox) expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
    }
  }
  // The search itself works: what is kept on purpose is found.
  expect(places.disk).toContain(email);
  expect(places.sent).toContain("Marisol");
});

test("one customer cannot reach another's account by any address or body", async ({
  page,
  world,
  secondBrowser,
}) => {
  const ana = new Enrollment(page, world, `ana-${randomUUID()}@example.com`);
  await ana.hasChosen();
  await ana.account();
  const other = await secondBrowser();
  const ben = new Enrollment(other, world, `ben-${randomUUID()}@example.com`);
  await ben.hasChosen("106 switchback");
  await ben.account();
  const { uuid } = await world.account(ana.email);

  const read = (path: string) =>
    other.request.get(world.portal + path, {
      headers: { "x-account-uuid": uuid, authorization: `Bearer ${uuid}` },
    });
  const own = await (await read(`/api/light/v1/account?account_uuid=${uuid}`)).json();
  expect(own.email).toBe(ben.email);
  for (const path of [
    `/api/light/v1/app/accounts/${uuid}`,
    `/api/light/v1/account/${uuid}`,
    `/api/light/v1/account/../app/accounts/${uuid}`,
    `/api/light/v1/account%2F..%2Fapp%2Faccounts%2F${uuid}`,
  ]) {
    const reply = await read(path);
    expect(reply.status(), path).toBe(404);
    expect(await reply.text()).not.toContain(ana.email);
  }
});

test("a signed-out browser and a foreign site get nothing", async ({ page, world, email, playwright }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  const stranger = await playwright.request.newContext();
  expect((await stranger.get(`${world.portal}/api/light/v1/account`)).status()).toBe(401);
  await stranger.dispose();

  const url = `${world.portal}/api/light/v1/account/enroll/finalize`;
  const foreign = await page.request.post(url, {
    data: {},
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);

  const kept = await page.context().cookies();
  await page.request.post(`${world.portal}/api/auth/sign-out`, {
    data: {},
    headers: { origin: world.portal },
  });
  await page.context().addCookies(kept);
  expect((await page.request.get(`${world.portal}/api/light/v1/account`)).status()).toBe(401);
});

test("the proxy refuses the call that carries an SSN", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  const reply = await page.request.post(`${world.portal}/api/light/v1/account/enroll/credit-check`, {
    data: { ssn: "123456789", terms_accepted: true },
    headers: { origin: world.portal },
  });
  expect(reply.status()).toBe(404);
});

test("cookies are bound to this host, out of reach of scripts, and pages may not be framed", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  const secrets = (await page.context().cookies()).filter(({ name }) => name.startsWith("__Host-"));
  expect(secrets.map(({ name }) => name).toSorted()).toEqual([
    "__Host-porchlight-session",
    "__Host-porchlight-visit",
  ]);
  for (const cookie of secrets)
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
  const policy = (await page.goto("/"))?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']{16,}' 'strict-dynamic'/);
  expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
});

test("a form pressed before its script has come writes nothing that was typed into the address", async ({
  page,
}) => {
  await page.route(/\/_next\/static\/.*\.js$/, () => {});
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill("early@example.com");
  await page.getByLabel("E-mail").press("Enter");
  await page.getByRole("button", { name: "Send me a code" }).click();
  expect(page.url()).toMatch(/\/sign-in$/);
});
