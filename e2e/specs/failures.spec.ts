import { expect, type Page, test } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { Enrollment } from "../pages/enrollment.ts";

/** How often Light was asked to do one thing, by the end of its path. */
const count = async (world: World, path: string) =>
  (await world.calls()).filter((call) => call.path.endsWith(path)).length;

/** Reloads until the page says so: the portal reads the sandbox's clock once a second. */
const seesNewPrices = (page: Page) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(/prices? ha(s|ve) changed/)).toBeVisible({ timeout: 1_000 });
  }).toPass();

test("Light loses its answer while a plan is accepted: the customer goes on and nothing is accepted twice", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  const before = await count(world, "/plans/accept");
  await world.fault({ path: "/v1/account/enroll/plans/accept", kind: "cut", when: "after", times: 1 });
  await customer.start();
  await page.waitForURL("**/enroll/identity");
  expect((await count(world, "/plans/accept")) - before).toBe(1);
});

test("Light is down while a plan is accepted: what was typed stays and a retry goes through", async ({
  page,
  world,
  email,
  watch,
}) => {
  watch.allow(/50[234]/);
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  await world.fault({
    path: "/v1/account/enroll/plans/accept",
    kind: "status",
    status: 503,
    when: "before",
    times: 1,
  });
  await customer.start();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByRole("radio", { name: /I live here already/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.waitForURL("**/enroll/identity");
});

test("Light loses its answer while the card is saved: it is saved once", async ({
  page,
  world,
  email,
  watch,
}) => {
  watch.allow(/502/);
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilPayment();
  const before = await count(world, "/ensure-payment-method-added");
  await world.fault({
    path: "/v1/account/billing/ensure-payment-method-added",
    kind: "cut",
    when: "after",
    times: 1,
  });
  await customer.payment();
  await page.waitForURL("**/enroll/review");
  expect((await count(world, "/ensure-payment-method-added")) - before).toBe(1);
});

test("Light loses its answer at the finish: the customer sees the tracker and nothing is sent twice", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.untilReview();
  const before = await count(world, "/enroll/finalize");
  await world.fault({ path: "/v1/account/enroll/finalize", kind: "cut", when: "after", times: 1 });
  await customer.finish();
  expect((await count(world, "/enroll/finalize")) - before).toBe(1);
});

test("a double click makes one account", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await customer.account();
  const again = () =>
    page.request.post(`${world.portal}/api/enrollment/account`, {
      data: {},
      headers: { origin: world.portal },
    });
  await Promise.all([again(), again(), again()]);
  await world.account(email);
});

test("prices that have ended are renewed before the customer chooses", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasHome("110 switchback", "77008");
  await page.goto("/enroll/plans");
  await world.advance("+1d");
  await seesNewPrices(page);
  await customer.plan("Clean Energy");
  await page.waitForURL("**/enroll/account");
});

test("a price that has ended by the time of accepting is renewed, told, and accepted as it is now", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen("108 switchback");
  await customer.account();
  await page.waitForURL("**/enroll/start");
  await world.advance("+1d");
  await seesNewPrices(page);
  await expect(page.getByText(/Clean Energy.*\d¢/).first()).toBeVisible();
  await customer.start();
  await page.waitForURL("**/enroll/identity");
});

test("Light is down while a building's units are asked for: it says so, and a retry shows them all", async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/50[234]/);
  await page.goto("/enroll/address?zip=77008");
  const box = page.getByRole("combobox");
  await box.fill("200 switchback");
  const option = page.getByRole("option", { name: /200 SWITCHBACK/i });
  await expect(option).toBeVisible();
  const path = "/v1/app/accounts/enroll/address-search";
  // A look-up is tried three times before it counts as failed.
  await world.fault({ path, kind: "status", status: 503, when: "before", times: 3 });
  await option.click();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: /Which unit/ })).toBeVisible();
});

test("Light's answer to a new account cannot be read: there is one account all the same", async ({
  page,
  world,
  email,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
  await world.fault({
    method: "POST",
    path: "/v1/app/accounts",
    exact: true,
    kind: "wrong",
    when: "after",
    times: 1,
  });
  await customer.account();
  await page.waitForURL("**/enroll/start");
  await world.account(email);
});

test("Light says yes and has done nothing: every step says so, keeps what was typed, and goes on at a second press", async ({
  page,
  world,
  email,
  watch,
}) => {
  watch.allow(/502/);
  const customer = new Enrollment(page, world, email);
  const lies = (path: string) =>
    world.fault({ path: `/v1/account/${path}`, kind: "wrong", when: "before", times: 1 });
  const saysSo = () =>
    expect(page.getByRole("alert").filter({ hasText: "does not show as done" })).toBeVisible();
  const again = () => page.getByRole("button", { name: "Try again" }).click();
  await customer.hasChosen();
  await customer.account();

  await lies("enroll/plans/accept");
  await customer.start();
  await saysSo();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await again();
  await page.waitForURL("**/enroll/identity");

  await lies("enroll/identity");
  await customer.identity();
  await saysSo();
  await again();

  await lies("enroll/credit-check");
  await customer.credit();
  await saysSo();
  await customer.credit();

  await lies("billing/ensure-payment-method-added");
  await customer.payment();
  await saysSo();
  await again();
  await page.waitForURL("**/enroll/review");

  await lies("enroll/finalize");
  await page.getByRole("button", { name: /^(Finish|Send)/ }).click();
  await saysSo();
  await customer.finish();
});
