import { expect, test } from "../fixtures/test.ts";
import { enterAs } from "../pages/demo.ts";
import { giveUpMail, openOperations } from "../pages/operations.ts";

test("whoever runs the portal sees what was given up as it happens, and has it tried again", async ({
  page,
  world,
  axe,
}) => {
  await enterAs(page, world, "settled");
  await page.goto("/operations");
  await expect(page.getByText("A customer’s sign-in does not open it.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Needs a person" })).toHaveCount(0);
  await axe(page);
  await page.getByLabel("Operations key").fill("not the key at all");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByLabel("Operations key")).toHaveAccessibleDescription(/That is not the key\./);

  await openOperations(page, world);
  await expect(page.getByText("All is well: nothing has failed that long.")).toBeVisible();
  await expect(page.getByText("At work", { exact: true })).toBeVisible();

  const first = await giveUpMail(world, "connect ECONNREFUSED 127.0.0.1:25");
  const retry = page.getByRole("button", { name: `Retry: Mail a message ${first}` });
  await expect(retry).toBeVisible();
  await expect(page.getByText("connect ECONNREFUSED 127.0.0.1:25")).toBeVisible();
  await axe(page);

  // The page is made anew under the focus and stays where it is.
  await retry.focus();
  const scrolled = await page.evaluate(() => scrollY);
  await giveUpMail(world, "550 mailbox unavailable");
  await giveUpMail(world, "550 mailbox unavailable");
  await expect(page.getByText("3 jobs need a person.")).toBeVisible();
  await expect(retry).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);

  await retry.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "1 job is tried again" })).toBeVisible();
  await expect(retry).toHaveCount(0);
  await page.getByRole("button", { name: "Retry all 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 jobs are tried again" })).toBeVisible();
  await expect(page.getByText("All is well: nothing has failed that long.")).toBeVisible();

  await page.getByRole("button", { name: "Close this page on this device" }).click();
  await expect(page.getByLabel("Operations key")).toBeVisible();
  await page.goto("/operations");
  await expect(page.getByLabel("Operations key")).toBeVisible();
});

test("webhooks and failing work are shown without naming a customer, in Spanish too, and without script", async ({
  page,
  browser,
  world,
}) => {
  await enterAs(page, world, "settled");
  const accounts: { uuid: string; email: string }[] = await world.control("GET", "/accounts");
  const ana = accounts.at(-1);
  if (!ana) throw new Error("no account");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: world.portal });
  const operator = await context.newPage();
  await openOperations(operator, world);
  const event = { event: "location.service_active", account_uuid: ana.uuid };
  await world.control("POST", "/webhooks/send", event);
  const row = operator.getByRole("row").filter({ hasText: ana.uuid.slice(0, 8) });
  await expect(async () => {
    await operator.reload();
    await expect(row.first()).toContainText("location.service_active", { timeout: 1_000 });
  }).toPass();

  await world.fault({ path: "/v1/account", kind: "status", status: 500, when: "before" });
  await world.control("POST", "/webhooks/send", event);
  const failing = operator.getByRole("region", { name: "Fallando ahora" });
  await expect(async () => {
    await operator.goto("/operations?lang=es");
    await expect(failing.getByText(ana.uuid)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(failing.getByText("light_down").first()).toBeVisible();
  const html = await operator.content();
  for (const secret of [ana.email, world.operationsKey]) {
    expect(html).not.toContain(secret);
    expect(world.logs()).not.toContain(secret);
  }
  await world.control("DELETE", "/faults");
  await context.close();
  await page.goto("/");
});
