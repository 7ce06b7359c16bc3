import { expect, test } from "../fixtures/test.ts";
import { Enrollment } from "../pages/enrollment.ts";
import { keyboard } from "../pages/hand.ts";

test("a customer enrolls from the ZIP code to active service, and every page is accessible", async ({
  page,
  world,
  email,
  axe,
}) => {
  const customer = new Enrollment(page, world, email);
  await page.goto("/");
  await axe(page);
  await customer.zip("77008");
  await axe(page);
  await customer.address("104 switchbak", /^104 SWITCHBACK LN/);
  await expect(page.getByText("104 SWITCHBACK LN")).toBeVisible();
  await axe(page);
  await customer.confirm();
  await axe(page);
  await customer.plan("Clean Energy");
  await page.waitForURL("**/enroll/account");
  await axe(page);
  await customer.account();
  await page.waitForURL("**/enroll/start");
  await axe(page);
  await customer.start();
  await page.waitForURL("**/enroll/identity");
  await axe(page);
  await customer.identity();
  await page.waitForURL("**/enroll/credit");
  await axe(page);
  await customer.credit();
  await customer.payment();
  await page.waitForURL("**/enroll/review");
  await axe(page);
  await customer.finish();
  await axe(page);

  const mail = await world.mail(email, ({ text }) => text.includes("Switchback Ln"));
  expect(mail.text).toContain("Clean Energy");
  await world.advance("+3d");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is active");
  await axe(page);
});

test("the whole way in Spanish", async ({ page, world, email }) => {
  const customer = new Enrollment(page, world, email);
  await page.goto("/?lang=es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await customer.zip("75214");
  await customer.address("106 switchback", /^106 SWITCHBACK LN/);
  await customer.confirm();
  await customer.plan("Clean Energy");
  await page.waitForURL("**/enroll/account");
  await customer.account({ language: "Español" });
  await customer.start();
  await customer.identity();
  await customer.credit();
  await customer.payment();
  await customer.finish();
  const mail = await world.mail(email, ({ text }) => text.includes("Switchback Ln"));
  expect(mail.text).toContain("Gracias, Marisol. Ya tenemos su inscripción.");
});

test("the whole way by keyboard alone", async ({ page, world, email, isMobile }) => {
  test.skip(isMobile, "a phone has no Tab key");
  const customer = new Enrollment(page, world, email, keyboard(page));
  await customer.zip("77008");
  await customer.address("112 switchback", /^112 SWITCHBACK LN/);
  await customer.confirm();
  await customer.plan("Clean Energy");
  await page.waitForURL("**/enroll/account");
  await customer.untilReview();
  await customer.finish();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
