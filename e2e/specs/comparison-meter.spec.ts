import { expect, type Page, test } from "../fixtures/test.ts";
import { Comparison, esiIdOf, sampleBill } from "../pages/comparison.ts";
import { enterAs } from "../pages/demo.ts";

const ask = (page: Page) => page.getByRole("button", { name: "Ask for my meter’s history" });
const fetched = (visitor: Comparison) => visitor.asked("POST", "/usage-profiles/fetch");

/** Each plan's price before and after in whole dollars, by its name, as the table has them. */
async function beforeAndAfter(page: Page): Promise<Map<string, [number, number]>> {
  const table = page.getByRole("table", { name: /before and now$/ });
  await expect(table).toBeVisible();
  const rows = new Map<string, [number, number]>();
  for (const row of await table.locator("tbody tr").all()) {
    const [before = 0, after = 0] = (await row.locator("td > span:first-child").allInnerTexts()).map((text) =>
      Number(text.replace(/[$,]/g, "")),
    );
    rows.set(await row.getByRole("rowheader").innerText(), [before, after]);
    const note = await row.locator("td").last().locator("span").last().innerText();
    const difference = Number(/^\$([\d,]+) (less|more)$/.exec(note)?.[1]?.replaceAll(",", ""));
    expect(Math.abs(after - before), note).toBe(difference);
    expect(note.endsWith(after < before ? "less" : "more"), note).toBe(true);
  }
  expect(rows.size).toBeGreaterThan(2);
  return rows;
}

test("a visitor signs in half-way and has the same bill; without consent nothing is asked for, with it prices are personal", async ({
  page,
  world,
  email,
  axe,
}) => {
  test.slow();
  const visitor = new Comparison(page, world);
  await page.goto("/compare");
  await visitor.compare(await sampleBill(world, "txu-summary-row", { home: 108 }));
  const answer = await visitor.title.innerText();
  await page.getByRole("link", { name: "About personal prices" }).click();
  await expect(page.getByText("There is no way back to average prices")).toBeVisible();
  await expect(page.getByText(await esiIdOf(world, 108))).toBeVisible();
  await expect(ask(page)).toBeHidden();
  await axe(page);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Six-digit code").fill(await world.code(email));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/compare/meter");
  await expect(page.getByText(await esiIdOf(world, 108))).toBeVisible();
  const box = page.getByRole("checkbox");
  await expect(box).not.toBeChecked();
  await axe(page);

  const before = await fetched(visitor);
  await ask(page).click();
  await expect(page.getByText("Please tick this box to go on.")).toBeVisible();
  await page.getByRole("link", { name: "Not now" }).click();
  await expect(visitor.title).toHaveText(answer);
  expect(await fetched(visitor)).toBe(before);

  await page.getByRole("link", { name: "About personal prices" }).click();
  await box.check();
  await ask(page).click();
  await expect(page.getByText("Your meter’s history has been asked for")).toBeVisible();
  expect((await fetched(visitor)) - before).toBe(1);
  await page.reload();
  await expect(page.getByText("Your meter’s history has been asked for")).toBeVisible();
  await axe(page);
  await world.advance("+25s");
  await expect(visitor.title).toHaveText("These are your own prices");
  await axe(page);
  const prices = await beforeAndAfter(page);

  await page.getByRole("link", { name: "See the plans at these prices" }).click();
  await expect(page.getByText("These are prices of your own, worked out from your meter.")).toBeVisible();
  await expect(page.getByText(/take your meter’s own months/)).toBeVisible();
  for (const [plan, [, after]] of prices) {
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("link", { name: `${plan}, line by line` }) });
    await expect(row).toContainText(`$${after.toLocaleString("en-US")}`);
  }
  const [plan = ""] = prices.keys();
  await visitor.open(plan);
  await visitor.monthAddsUp();
  await visitor.yearAddsUp();
  const kept = await (await page.request.get("/api/settings/my-data")).text();
  expect(kept).toContain("there is no way back to average rates for this meter.");
  expect((await fetched(visitor)) - before).toBe(1);
});

test("a meter without a history says so and nothing is binding; one that fails once comes with a second consent", async ({
  page,
  world,
  axe,
}) => {
  test.slow();
  await enterAs(page, world, "settled");
  const visitor = new Comparison(page, world);
  const failed = page.getByText("Your meter’s history did not come");
  const askFor = async (home: number) => {
    await page.goto("/compare");
    await visitor.compare(await sampleBill(world, "spanish", { home }));
    await page.goto("/compare/meter");
    await askAgain();
  };
  const askAgain = async () => {
    await expect(page.getByRole("checkbox")).not.toBeChecked();
    await page.getByRole("checkbox").check();
    await ask(page).click();
    await expect(page.getByText("Your meter’s history has been asked for")).toBeVisible();
    await world.advance("+25s");
  };
  await askFor(904);
  await expect(failed).toBeVisible();
  await axe(page);
  await page.goto("/compare/plans");
  await expect(page.getByText("These are our average prices.")).toBeVisible();

  await askFor(905);
  await expect(failed).toBeVisible();
  await askAgain();
  await expect(visitor.title).toHaveText("These are your own prices");
  await beforeAndAfter(page);
});
