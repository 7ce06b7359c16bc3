import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { Account } from "../pages/account.ts";
import { type DemoName, enterAs } from "../pages/demo.ts";

/** Says that an account has changed, as the worker does who has looked at it; when it looks is no matter of this file. */
async function noteChange(world: World, uuid: string) {
  const db = new Sqlite(join(world.folder, "portal", "portal.sqlite"), { timeout: 10_000 });
  db.prepare(
    `insert into watched_account (light_account_uuid, revision) values (?, 1)
      on conflict (light_account_uuid) do update set revision = watched_account.revision + 1`,
  ).run(uuid);
  db.close();
}

/** Signs a browser in as a new demo person. @returns the uuid of the account that was made for them */
async function enter(page: Page, world: World, name: DemoName): Promise<string> {
  const accounts = async (): Promise<{ uuid: string }[]> => world.control("GET", "/accounts");
  const before = new Set((await accounts()).map(({ uuid }) => uuid));
  await enterAs(page, world, name);
  const [added] = (await accounts()).filter(({ uuid }) => !before.has(uuid));
  if (!added) throw new Error(`no account of ${name}`);
  return added.uuid;
}

/** Marks the document: a page that was loaded again has lost it. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute("data-mark", ""));
const isSameDocument = (page: Page) => expect(page.locator("body")).toHaveAttribute("data-mark");

const listening = (page: Page) =>
  page.waitForResponse((reply) => reply.url().endsWith("/live") && reply.status() === 200);

async function giveCredit(world: World, uuid: string) {
  await world.control("POST", `/accounts/${uuid}/credit-invoice`, { cents: 2_500 });
  await noteChange(world, uuid);
}

test("what changes at Light is seen in two browsers without a reload, and what is being typed stays", async ({
  page,
  world,
  secondBrowser,
}) => {
  const uuid = await enter(page, world, "settled");
  const second = await secondBrowser();
  await second.context().addCookies(await page.context().cookies());
  const credit = (shown: Page) => shown.getByText(/-\$25\.00|−\$25\.00/).first();
  await Promise.all([listening(page), page.goto("/home/1/bills")]);
  await Promise.all([listening(second), second.goto("/home/1/payment")]);
  await second.getByRole("button", { name: "Change the billing address" }).click();
  await second.getByRole("radio", { name: "To another address" }).check();
  const street = second.getByRole("textbox", { name: /^Street and number/ });
  await street.fill("12 Half");
  await Promise.all([mark(page), mark(second)]);
  await expect(credit(page)).toBeHidden();

  const madeAnew = second.waitForResponse((reply) => reply.url().includes("/home/1/payment?_rsc="));
  await giveCredit(world, uuid);
  await expect(credit(page)).toBeVisible();
  await madeAnew;
  await street.pressSequentially(" written");
  await expect(street).toHaveValue("12 Half written");
  await expect(street).toBeFocused();
  await Promise.all([isSameDocument(page), isSameDocument(second)]);
});

test("where no stream passes, the change is seen all the same, a little later", async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/\/live$|ERR_FAILED/);
  const uuid = await enter(page, world, "settled");
  await page.clock.install();
  await page.route(/\/live$/, (route) => route.abort());
  await page.goto("/home/1/bills");
  await expect(new Account(page, world).title).toBeVisible();
  await mark(page);
  await giveCredit(world, uuid);
  await expect(async () => {
    await page.clock.fastForward(20_000);
    await expect(page.getByText(/-\$25\.00|−\$25\.00/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await isSameDocument(page);
});

test("el seguimiento dice lo nuevo en segundos, también después de un corte", async ({
  page,
  context,
  world,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/);
  const uuid = await enter(page, world, "just-enrolled");
  await Promise.all([listening(page), page.goto("/home/1/status?lang=es")]);
  const title = page.getByRole("heading", { level: 1 });
  const before = await title.innerText();
  await mark(page);
  await world.control("POST", `/accounts/${uuid}/status`, {
    status: "needs_attention",
    status_reason: "credit_declined",
  });
  await noteChange(world, uuid);
  await expect(title).not.toHaveText(before, { timeout: 6_000 });
  const declined = await title.innerText();

  await context.setOffline(true);
  await world.control("POST", `/accounts/${uuid}/resolve`);
  await noteChange(world, uuid);
  await expect(title).toHaveText(declined);
  await context.setOffline(false);
  await expect(title).not.toHaveText(declined);
  await isSameDocument(page);
});
