import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { Account, dayAfter, texasDay } from "../pages/account.ts";
import { enterAs } from "../pages/demo.ts";

const rows = (page: Page) => page.getByRole("list", { name: "Your bills" }).getByRole("listitem");

/** Lets days go by until the portal, which reads the sandbox's clock once a second, shows the readings they brought. */
async function live(page: Page, world: World, days: number) {
  await world.advance(`+${days}d`);
  const { now }: { now: string } = await world.control("GET", "/clock");
  await expect(async () => {
    await page.goto("/home/1/usage");
    const words = await page.getByText(/^Data up to /).innerText();
    const [, until = ""] = /^Data up to \w+, (\w+ \d+, \d{4})/.exec(words) ?? [];
    const day = new Date(`${until} UTC`).toISOString().slice(0, 10);
    expect(day >= dayAfter(texasDay(now), -3) && day < texasDay(now), `${words} (it is ${now})`).toBe(true);
  }).toPass();
}

test("a first year: every bill comes, adds up, explains itself and is paid by itself, and the contract rolls over", async ({
  page,
  world,
  isMobile,
}) => {
  test.skip(!isMobile, "time passes alike on every screen");
  test.setTimeout(240_000);
  // Whoever else was in this world would have to live through the year too.
  await world.control("POST", "/reset");
  const customer = new Account(page, world);
  await enterAs(page, world, "just-enrolled");
  await page.goto("/home/1");
  await expect(page).toHaveURL(/\/status$/);
  await world.advance("+10d");
  await expect(async () => {
    await page.goto("/home/1/bills");
    await expect(page.getByText("No bill yet")).toBeVisible({ timeout: 1_000 });
  }).toPass();

  const read: { href: string; total: number }[] = [];
  for (let months = 1; months <= 14; months += 1) {
    await live(page, world, 30);
    await page.goto("/home/1/bills");
    // The newest may wait for its day; the card on file has paid all others.
    const [newest = "", ...older] = await rows(page).allInnerTexts();
    expect(newest).not.toMatch(/Past due/);
    for (const row of older) expect(row).toMatch(/Paid|Credit/);
    const hrefs = await rows(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of hrefs.filter((each) => !read.some((bill) => bill.href === each)).toReversed()) {
      await page.goto(href);
      const total = await customer.addsUp();
      const before = read.at(-1)?.total;
      if (before === undefined) await expect(page.getByText("This is your first bill")).toBeVisible();
      else expect(await customer.explainsItself(), href).toEqual({ before, now: total });
      read.push({ href, total });
    }
    if (months === 11) {
      await page.goto("/home/1");
      await expect(page.getByText(/^Your contract ends in \d+ days$/)).toBeVisible();
    }
  }
  expect(read.length).toBeGreaterThanOrEqual(13);
  await page.goto("/home/1/bills");
  await page.getByRole("link", { name: "Older bills" }).click();
  await expect(rows(page)).toHaveCount(read.length - 12);

  // Nobody renewed.
  await page.goto("/home/1");
  await expect(page.getByText("You are on a month-to-month price")).toBeVisible();
  await page.goto("/home/1/plan");
  await expect(page.getByText(/^Month to month since /)).toBeVisible();
  await page.goto("/home/1/documents");
  await expect(page.getByText("One past contract")).toBeVisible();
});
