import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, type Partner, test } from "../fixtures/partner-site.ts";
import type { World } from "../fixtures/world.ts";
import { enterAs } from "../pages/demo.ts";

/** Runs `npm run partner` for the portal of these journeys. */
function partnerCommand(world: World, ...args: string[]): string {
  const env = {
    ...process.env,
    PORCHLIGHT_DATA: join(world.folder, "portal"),
    DATABASE_URL: world.databaseUrl,
    PUBLIC_URL: world.portal,
    SANDBOX_URL: world.sandbox,
  };
  const done = spawnSync("node", ["--conditions=react-server", "scripts/partner.ts", ...args], {
    env,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

/** A partner of the portal with one customer, and a link for them. */
async function ownLink(partner: Partner, name: string, origin: string) {
  const { world } = partner;
  const account = await partner.customer("settled");
  partnerCommand(world, "add", name, "--origin", origin);
  const key = /plk_[\w-]+/.exec(partnerCommand(world, "key", name, "--scopes", "all"))?.[0] ?? "";
  partnerCommand(world, "give", name, account);
  const reply = await fetch(`${world.portal}/api/v1/app/accounts/${account}/flow-login`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: '{"scope":"billing"}',
  });
  expect(reply.status).toBe(200);
  const { login_link }: { login_link: string } = await reply.json();
  return { account, key, link: login_link };
}

const refused = /frame-ancestors|X-Frame-Options|chrome-error/i;

test("a partner's link opens in its own page", async ({ partner }) => {
  const { link } = await ownLink(partner, "Acme", partner.origin);
  const frame = await partner.hold(link);
  await partner.hears("porchlight:ready");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Bills");
});

test("a page that is not on the partner's list is refused by the browser, and the link is not used up", async ({
  partner,
  watch,
}) => {
  watch.allow(refused);
  const { link } = await ownLink(partner, "Bolt", "http://127.0.0.1:9");
  await partner.refuses(link);
  expect(await partner.told()).toEqual([]);
  await partner.page.goto(link);
  await expect(partner.page.getByRole("heading", { name: "Bills", level: 1 })).toBeVisible();
  // Open by now, and still not to be held by others.
  await partner.refuses(partner.page.url());
});

test("no page of the portal itself is shown in a frame", async ({ partner, world, watch }) => {
  watch.allow(refused);
  await enterAs(partner.page, world, "settled");
  for (const path of ["/home/1", "/", "/sign-in"]) {
    await partner.refuses(`${world.portal}${path}`);
  }
});

test("a link opens once, and not after its time", async ({ partner, world, watch }) => {
  watch.allow(/410/);
  const account = await partner.customer("settled");
  const link = await partner.link(account, "billing");
  const late = await partner.link(account, "billing");
  const other = await partner.hold(link);
  await partner.hears("porchlight:ready");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Bills");
  await partner.hold(link);
  expect(await partner.hears("porchlight:error")).toMatchObject({ scope: null, code: "flow_link_used" });
  await world.advance("+6m");
  const frame = await partner.hold(late);
  expect(await partner.hears("porchlight:error")).toMatchObject({ code: "flow_link_expired" });
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("This did not open");
  await frame.getByRole("button", { name: "Close" }).click();
  await partner.hears("light-flow-close");
});

test.describe("where the browser keeps a cookie of the frame", () => {
  test.use({ cookies: "allowed" });

  test("another scope's page, another home and another flow do not open, by address or by script", async ({
    partner,
    world,
    watch,
  }) => {
    watch.allow(/40[134]/);
    const account = await partner.customer("two-homes");
    const frame = await partner.open(account, "update-payment-method");
    const base = frame.url().replace(/\/home\/.*/, "");
    const ask = (path: string) =>
      frame.evaluate(async (asked) => {
        const reply = await fetch(asked);
        return [reply.status, (await reply.json()).error?.code];
      }, path);
    expect(await ask("/api/homes/1/light/v1/account")).toEqual([200, undefined]);
    expect(await ask("/api/homes/2/light/v1/account")).toEqual([404, "not_found"]);
    for (const path of ["/api/homes/1/usage/intervals?month=2026-07", "/api/settings/my-data"])
      expect(await ask(path)).toEqual([403, "flow_scope"]);

    const { uuid = "" } = await partner.light("", {
      email: "b@example.com",
      first_name: "B",
      last_name: "B",
    });
    const other = await fetch(`${world.portal}/api/flow/open`, {
      method: "POST",
      headers: { origin: world.portal, "content-type": "application/json" },
      body: JSON.stringify({
        token: new URL(await partner.link(uuid, "documents")).searchParams.get("token"),
      }),
    });
    const { path: foreign }: { path: string } = await other.json();
    for (const address of [`${base}/home/1/bills`, `${base}/home/2/payment`, world.portal + foreign]) {
      await frame.goto(address);
      const title = frame.getByRole("heading", { level: 1 });
      await expect(title, address).toHaveText(
        /^(This window is closed for your safety|This page is not part of this window)$/,
      );
    }
    await frame.goto(`${base}/home/1/payment`);
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Payment and billing address");
  });
});
