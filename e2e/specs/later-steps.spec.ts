import { test } from "../fixtures/test.ts";
import { cards, Enrollment } from "../pages/enrollment.ts";

test("a customer who has chosen a plan gets as far as active service", async ({
  page,
  world,
  email,
  axe,
}) => {
  const customer = new Enrollment(page, world, email);
  await customer.hasChosen();
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
  await page.waitForURL("**/enroll/payment");
  await customer.payment(cards.good);
  await page.waitForURL("**/enroll/review");
  await axe(page);
  await customer.finish();
  await axe(page);
});
