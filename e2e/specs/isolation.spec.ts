import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "../fixtures/test.ts";
import { enterAs } from "../pages/demo.ts";

/** Every page and handler of the product, as `[path, file]`: a new one is attacked too, or fails this test. */
function routes(kind: "page.tsx" | "route.ts"): [string, string][] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`/${kind}`))
    .map((file) => [`/${file.slice(0, -kind.length - 1).replace(/\(\w+\)\//g, "")}`, `app/${file}`]);
}

const methodsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b(?=[ ,:]|\s*\})/g)]
    .map(([method]) => method)
    .filter((method, index, all) => all.indexOf(method) === index);

/** Bodies that would be taken if the home were one's own. */
const bodies: Record<string, object> = {
  "POST /api/homes/[home]/bills/[number]/pay": { amount_cents: 1 },
  "POST /api/homes/[home]/payment/autopay-consent": { consents: ["autopay"] },
  "POST /api/homes/[home]/flow": { scope: "billing" },
  "PUT /api/homes/[home]/name": { name: "Mine now" },
  "POST /api/homes/[home]/renewal/accept": { quote: "sealed", consents: ["renewal_contract"] },
};

/** Questions that would be answered if the home were one's own. */
const queries: Record<string, string> = {
  "/api/homes/[home]/usage/export": "?format=csv&from=2026-07-01&to=2026-07-31",
  "/api/homes/[home]/usage/intervals": "?month=2026-07",
  "/api/me/v1/homes/[home]/usage/monthly": "?year=2026",
  "/api/me/v1/homes/[home]/usage/daily": "?month=7&year=2026",
  "/api/me/v1/homes/[home]/usage/intervals": "?month=7&year=2026",
};

interface Victim {
  page: Page;
  bill: string;
  /** Ids of the victim by the route that takes one. */
  ids: Record<string, string>;
  /** What a request might name a home by. */
  homes: string[];
}

async function victimOf(page: Page, origin: string, sandbox: string): Promise<Victim> {
  const send = (method: string, path: string, data?: object) =>
    page.request.fetch(`${origin}${path}`, { method, headers: { origin }, ...(data ? { data } : {}) });
  await send("POST", "/api/settings/tokens", { name: "Spreadsheet" });
  const mine = await (await send("GET", "/api/settings/my-data")).json();
  const text = JSON.stringify(mine);
  const bill = /"number":"(\d+-\d+)"/.exec(text)?.[1];
  const session = /"id":"([^"]+)","browser"/.exec(text)?.[1];
  const token = /"id":"([^"]+)","name":"Spreadsheet"/.exec(text)?.[1];
  if (!bill || !session || !token)
    throw new Error(`the victim has nothing to steal: ${text.slice(0, 2_000)}`);
  const accounts: { uuid: string; email: string; esi_id: string }[] = await (
    await fetch(`${sandbox}/__sandbox/accounts`)
  ).json();
  const email = /"email":"([^"]+)"/.exec(text)?.[1];
  const homes = accounts.filter((account) => account.email === email);
  expect(homes).toHaveLength(2);
  return {
    page,
    bill,
    ids: {
      "/api/settings/sessions/[id]": session,
      "/api/settings/tokens/[id]": token,
      "/api/settings/passkeys/[id]": "a-passkey-of-somebody",
    },
    homes: homes.flatMap(({ uuid, esi_id }) => [uuid, esi_id]),
  };
}

const fill = (path: string, home: string, { bill, ids }: Victim, own: string) =>
  path
    .replace("[home]", home)
    .replace("[number]", home === "1" ? bill : own)
    .replace("[period]", "2026-07")
    .replace("[...path]", "v1/account/billing/payment-session")
    .replace("[id]", ids[path] ?? "");

test("no page, handler or token opens another person's home, by any id", async ({
  page,
  world,
  secondBrowser,
  watch,
}) => {
  watch.allow(/40[0-9]/);
  const other = await secondBrowser();
  await enterAs(other, world, "two-homes");
  await enterAs(page, world, "settled");
  const victim = await victimOf(other, world.portal, world.sandbox);
  const { token } = await (
    await page.request.post(`${world.portal}/api/settings/tokens`, {
      data: { name: "Mine" },
      headers: { origin: world.portal },
    })
  ).json();
  const own = /"number":"(\d+-\d+)"/.exec(
    await (
      await page.request.get(`${world.portal}/api/me/v1/homes/1/bills`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).text(),
  )?.[1];
  if (!own) throw new Error("the attacker has no bill to begin with");

  // A second home is not the attacker's; a home may also be named by what is the victim's.
  const homes = ["2", "0", "01", ...victim.homes];
  const attempts: string[] = [];
  const attack = async (method: string, path: string, route: string) => {
    const isBearer = path.startsWith("/api/me/");
    const body = bodies[`${method} ${route}`];
    const reply = await page.request.fetch(world.portal + path + (queries[route] ?? ""), {
      method,
      headers: { origin: world.portal, ...(isBearer ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { data: body } : {}),
      ...(method !== "GET" && !body ? { data: {} } : {}),
      maxRedirects: 0,
    });
    attempts.push(path);
    // Light's own paths know more methods than the proxy lets through: either way there is nothing there.
    expect([404, 405], `${method} ${path}: ${reply.status()}`).toContain(reply.status());
  };

  /** A flow's page opens to whoever has the flow's secret, and a person's own session is none. */
  const intrude = async (route: string, { bill, homes: [home = ""] }: Victim) => {
    const path = fill(route, "2", victim, bill).replace("[flow]", home.slice(0, 16));
    const reply = await page.request.get(world.portal + path, { maxRedirects: 0 });
    attempts.push(path);
    if (/\/(ended|not-yet)$/.test(route)) return expect(reply.status()).toBe(200);
    if (route.endsWith("/[...place]")) return expect(reply.status()).toBe(404);
    expect([reply.status(), reply.headers().location], path).toEqual([
      307,
      `/flow/${home.slice(0, 16)}/ended`,
    ]);
  };
  /** Neither a session nor a personal token is a partner's key. */
  const askAsPartner = async (method: string, route: string, { homes: [home = ""] }: Victim) => {
    const path = route.replace("[account_uuid]", home);
    const reply = await page.request.fetch(world.portal + path, {
      method,
      headers: { origin: world.portal, authorization: `Bearer ${token}` },
      ...(method === "GET" ? {} : { data: { scope: "billing" } }),
    });
    attempts.push(path);
    expect(reply.status(), `${method} ${path}`).toBe(401);
  };

  /** A plan's short name is nobody's secret; without a bill of one's own it is set against none. */
  const compareWithoutBill = async (route: string) => {
    const path = route.replace("[plan]", "4e7acc79-12");
    const reply = await page.request.get(world.portal + path, { maxRedirects: 0 });
    attempts.push(path);
    expect([reply.status(), reply.headers().location], path).toEqual([307, "/compare"]);
  };

  for (const [route, file] of [...routes("page.tsx"), ...routes("route.ts")]) {
    const methods = file.endsWith("page.tsx") ? ["GET"] : methodsOf(file);
    expect(methods, file).not.toEqual([]);
    for (const method of methods) {
      if (route.startsWith("/flow/[flow]/")) await intrude(route, victim);
      else if (route.startsWith("/api/v1/")) await askAsPartner(method, route, victim);
      else if (route === "/compare/plans/[plan]") await compareWithoutBill(route);
      else if (route.includes("[home]")) {
        for (const home of homes) await attack(method, fill(route, home, victim, own), route);
        if (route.includes("[number]")) await attack(method, fill(route, "1", victim, own), route);
      } else if (route.includes("[id]")) {
        await attack(method, fill(route, "", victim, own), route);
      } else {
        expect(route.includes("[") && !route.startsWith("/api/light/"), `${route} is not attacked`).toBe(
          false,
        );
      }
    }
  }
  expect(attempts.length).toBeGreaterThan(100);

  // All of it left the victim as they were, and what was tried would have worked on one's own.
  await other.goto("/home/2/bills");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`/home/1/bills/${own}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
