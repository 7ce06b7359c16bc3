import { expect, test } from "../fixtures/test.ts";
import { cards, Enrollment } from "../pages/enrollment.ts";

test("a ZIP code without a choice of provider says so and takes another one", async ({ page, axe }) => {
  await page.goto("/enroll/address?zip=78701");
  await expect(page.getByText("There is no choice of provider in 78701.")).toBeVisible();
  await axe(page);
  await page.getByLabel("ZIP code").fill("77546");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText(/two utilities own wires/)).toBeVisible();
});

test("the ESI ID of a bill, with spaces, leads to the same meter", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  const found: { esi_id: string }[] = await customer.api("address-search", {
    query: "108 switchback",
    postal_code: "75214",
  });
  const esiId = found[0]?.esi_id ?? "";
  await page.goto("/enroll/address?zip=75214");
  await page.getByRole("button", { name: "Use the ESI ID from a bill" }).click();
  await page.getByLabel("ESI ID").fill("1044");
  await page.getByRole("button", { name: "Look it up" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "4 digits" })).toBeVisible();
  await page.getByLabel("ESI ID").fill(`'${esiId.slice(0, 7)} ${esiId.slice(7)}`);
  await page.getByRole("button", { name: "Look it up" }).click();
  await page.waitForURL("**/enroll/confirm");
  await expect(page.getByText("108 SWITCHBACK LN")).toBeVisible();
  await customer.confirm();
});

test("a building leads to its units, and by keyboard alone", async ({ page }) => {
  await page.goto("/enroll/address?zip=77008");
  const box = page.getByRole("combobox");
  await box.focus();
  await page.keyboard.type("200 switchback");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Which unit/ })).toBeFocused();
  await page.getByLabel("Find your unit").fill("203");
  await page.getByRole("button", { name: "APT 203" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/enroll/confirm");
  await expect(page.getByText("APT 203")).toBeVisible();
});

test("a step that cannot be reached yet leads to the one that can", async ({ page }) => {
  await page.goto("/enroll/payment");
  await expect(page).toHaveURL(/\/enroll\/address/);
});

test("a declined card is explained, and another one is taken", async ({ page, world, email, axe }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilPayment();
  await customer.payment(cards.declined);
  await expect(
    page
      .getByRole("alert")
      .filter({ hasText: /declined/i })
      .first(),
  ).toBeVisible();
  await axe(page);
  await customer.payment(cards.good);
  await page.waitForURL("**/enroll/review");
});

test("a card that asks for 3-D Secure is saved once it is confirmed", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilPayment();
  await customer.payment(cards.secureOnce);
  await page
    .frameLocator('iframe[title="3-D Secure"]')
    .getByRole("button", { name: "Complete authentication" })
    .click();
  await page.waitForURL("**/enroll/review");
});

test("a customer goes on in another browser where they were", async ({
  page,
  world,
  email,
  secondBrowser,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  await customer.start();
  await page.waitForURL("**/enroll/identity");

  const other = await secondBrowser();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(email);
  await other.getByRole("button", { name: "Send me a code" }).click();
  await new Enrollment(other, world, email).code();
  await other.waitForURL("**/enroll/identity");
});

test("what needs attention is told, and the tracker follows when it is resolved", async ({
  page,
  world,
  email,
  axe,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilReview();
  await customer.finish();
  const { uuid } = await world.account(email);
  const force = (status: string, status_reason: string) =>
    world.control("POST", `/accounts/${uuid}/status`, { status, status_reason });
  await force("needs_attention", "credit_check_frozen");
  await page.reload();
  await expect(page.getByText(/unfreeze|lift/i).first()).toBeVisible();
  await axe(page);
  await world.control("POST", `/accounts/${uuid}/resolve`);
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("has your request");
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Nothing has changed")).toBeAttached();
});

test("a part changed on the review leads back to it, and so does a change of mind", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilReview();
  await page.getByRole("link", { name: "Change: You", exact: true }).click();
  await page.getByLabel("Last name").fill("Vega Luna");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/enroll/review");
  await expect(page.getByText("Marisol Vega Luna")).toBeVisible();
  await page.getByRole("link", { name: /^Change.*home/ }).click();
  await page.getByRole("link", { name: /Back to the review/ }).click();
  await page.waitForURL("**/enroll/review");
});

test("a code that is asked for can still be typed in after the page was left for the mail", async ({
  page,
  world,
  email,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  await page.reload();
  await page.getByLabel("Six-digit code").fill(await world.code(email));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/enroll/);
});
