import { readFile } from "node:fs/promises";
import { type Cookies, expect, type Frame, test } from "../fixtures/partner-site.ts";
import { Account, centsOf } from "../pages/account.ts";
import { Comparison, sampleBill } from "../pages/comparison.ts";
import { cards, Enrollment } from "../pages/enrollment.ts";

// Where a journey ends, the flow is accessible too.
test.afterEach(async ({ partner, axe, cookies }) => {
  if (cookies === "all blocked") await axe(partner.page);
});

const title = (frame: Frame) => frame.getByRole("heading", { level: 1 });

test.describe("every flow in a frame of another site, which keeps no cookie", () => {
  test("documents: a contract opens beside the page", async ({ partner, browserOf, watch }) => {
    // The browser's own viewer of PDFs.
    watch.allow(/chrome(-extension)?:\/\//);
    const frame = await partner.open(await partner.customer("settled"), "documents");
    await expect(title(frame)).toHaveText("Documents");
    const document = frame.getByRole("link", { name: /Facts Label/ }).first();
    const [opened] = await Promise.all([browserOf.waitForEvent("page"), document.click()]);
    const reply = await fetch(opened.url());
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    await opened.close();
  });

  test("renewal: a plan is chosen and agreed to, and the page hears of it", async ({ partner, world }) => {
    const account = await partner.customer("renewal");
    const frame = await partner.open(account, "renewal");
    const customer = new Account(frame, world);
    const before = await customer.asked("POST", "/renewal-plans/accept");
    await frame.getByRole("link", { name: "Choose this plan" }).first().click();
    await expect(title(frame)).toHaveText(/^Renew with /);
    for (const box of await frame.getByRole("checkbox").all()) await box.check();
    await frame.getByRole("button", { name: "Renew with this plan" }).click();
    await expect(title(frame)).toHaveText("You have renewed");
    expect((await customer.asked("POST", "/renewal-plans/accept")) - before).toBe(1);
    expect(await partner.hears("porchlight:completed")).toMatchObject({
      scope: "renewal",
      account_uuid: account,
    });
    await frame.getByRole("button", { name: "Done" }).click();
    await partner.hears("light-flow-close");
  });

  test("usage: from a year to a month to a day, and a file of it", async ({ partner }) => {
    const frame = await partner.open(await partner.customer("settled"), "usage");
    const table = frame.getByRole("table", { name: /^Usage of / });
    const choose = async (address: RegExp) => {
      if (!(await table.isVisible())) await frame.locator("summary", { hasText: /table$/ }).click();
      await table.getByRole("link").first().click();
      await frame.waitForURL(address);
    };
    await frame.getByRole("link", { name: /^Earlier: / }).click();
    await frame.waitForURL(/\/usage\/\d{4}$/);
    await choose(/\/usage\/\d{4}-01$/);
    const [file] = await Promise.all([
      partner.page.waitForEvent("download"),
      frame.getByRole("link", { name: /\(CSV\)/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^usage-\d{4}-01-01-to-\d{4}-01-31\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(31 * 96);
    await choose(/\/usage\/\d{4}-01-01$/);
    await expect(title(frame)).toContainText("January 1");
  });

  test("service: every topic and back", async ({ partner }) => {
    const frame = await partner.open(await partner.customer("settled"), "service");
    for (const [link, topic] of [
      [/^Moving or ending service/, "Moving or ending service"],
      [/depends on electric medical equipment/, "Medical equipment at home"],
    ] as const) {
      await expect(title(frame)).toHaveText("Help and service");
      await frame.getByRole("link", { name: link }).click();
      await expect(title(frame)).toHaveText(topic);
      await frame.getByRole("link", { name: "Help and service" }).click();
    }
    await expect(frame.getByRole("heading", { name: "Have a complaint?" })).toBeVisible();
  });

  test("enrollment: from the ZIP code, of a name and an e-mail alone", async ({ partner, world, email }) => {
    const { uuid = "" } = await partner.light("", { email, first_name: "Marisol", last_name: "Vega" });
    const frame = await partner.open(uuid, "enrollment");
    const customer = new Enrollment(frame, world, email);
    await frame.getByLabel("ZIP code").fill("77008");
    await frame.getByRole("button", { name: "Check" }).click();
    await customer.address("112 switchback", /^112 SWITCHBACK LN/);
    await customer.confirm();
    await customer.plan("Clean Energy");
    await customer.person();
    await customer.start();
    await customer.identity();
    await customer.credit();
    await customer.payment();
    await customer.finish();
    await partner.hears("porchlight:completed");
    const mail = await world.mail(email, ({ text }) => text.includes("Switchback Ln"));
    expect(mail.text).toContain("Clean Energy");
  });
});

for (const cookies of ["allowed", "all blocked"] satisfies Cookies[])
  test.describe(`with cookies ${cookies}`, () => {
    test.use({ cookies });

    test("billing: from the list to a bill, which another card pays", async ({ partner, world, watch }) => {
      watch.allow(/402.*\/pay$/);
      const frame = await partner.open(await partner.customer("past-due"), "billing");
      const customer = new Account(frame, world);
      const owed = centsOf(await frame.getByText(/ is past due$/).innerText());
      const number = await customer.chooseBill();
      await customer.askToPay();
      await customer.payButton.click();
      await expect(frame.getByRole("alert").filter({ hasText: "The bank declined the card" })).toBeVisible();
      await frame.getByRole("link", { name: "Pay with another card" }).click();
      await frame.getByRole("button", { name: "Use another card" }).click();
      await customer.saveCard(cards.good);
      await frame.getByRole("link", { name: "Pay the bill" }).click();
      await customer.askToPay();
      await customer.payButton.click();
      const word = frame.getByRole("status").filter({ hasText: /^\$[\d.,]+ is paid/ });
      await expect(word).toBeVisible();
      expect(centsOf(await word.innerText())).toBe(owed);
      expect(await customer.asked("POST", `/${number}/pay`)).toBe(2);
    });

    test("update-payment-method: another card is kept", async ({ partner, world }) => {
      const account = await partner.customer("settled");
      const frame = await partner.open(account, "update-payment-method");
      await frame.getByRole("button", { name: "Use another card" }).click();
      await new Account(frame, world).saveCard(cards.good);
      await expect(frame.getByText("ending in 4242").first()).toBeVisible();
      expect(await partner.hears("porchlight:completed")).toMatchObject({
        ...{
          origin: world.portal,
          version: 1,
          scope: "update-payment-method",
          account_uuid: account,
          ids: {},
        },
      });
    });

    test("comparison: from a bill to a plan, which the page hears of and enrolling goes on with", async ({
      partner,
      world,
      email,
    }) => {
      const { uuid = "" } = await partner.light("", { email, first_name: "Marisol", last_name: "Vega" });
      const frame = await partner.open(uuid, "comparison");
      const customer = new Comparison(frame, world);
      await expect(title(frame)).toHaveText("Compare with your own bill");
      await customer.compare(await sampleBill(world, "txu-summary-row", { home: 110 }));
      const plan = / On (.+) the same month/.exec(` ${await title(frame).innerText()}`)?.[1] ?? "";
      await customer.open(plan);
      const { bill, plan: ours } = await customer.monthAddsUp();
      expect((await customer.fileAddsUp()).slice(0, 2)).toEqual([bill.total, ours.total]);
      await frame.getByRole("button", { name: "Go on with this plan" }).click();
      await expect(frame.getByText("Taken along. Go on in the page that you came from.")).toBeVisible();
      expect(await partner.hears("porchlight:completed")).toMatchObject({
        ...{ origin: world.portal, scope: "comparison", account_uuid: uuid },
        ids: { plan: expect.stringMatching(/^[\w-]+-\d+$/) },
      });
      const steps = (await partner.told("porchlight:step")).map(({ step }) => step);
      expect(steps).toEqual(["compare", "bill", "plans"]);
      await frame.getByRole("button", { name: "Close" }).click();
      await partner.hears("light-flow-close");

      const next = await partner.open(uuid, "enrollment");
      await expect(next.getByText("110 SWITCHBACK LN")).toBeVisible();
      await new Enrollment(next, world, email).confirm();
      await expect(next.getByRole("button", { name: new RegExp(`^Keep .*: ${plan}$`) })).toBeVisible();
    });

    test("enrollment: what the partner knows is not asked again, to the status", async ({
      partner,
      world,
      email,
    }) => {
      const { uuid = "" } = await partner.light("", {
        ...{
          email,
          first_name: "Marisol",
          last_name: "Vega",
          phone_number: "713-555-0142",
          date_of_birth: "1985-04-23",
        },
        preliminary_address: {
          address_1: "104 Switchback Ln",
          city: "Houston",
          state: "TX",
          postal_code: "77008",
        },
      });
      const frame = await partner.open(uuid, "enrollment");
      const customer = new Enrollment(frame, world, email);
      await expect(frame.getByText("104 SWITCHBACK LN")).toBeVisible();
      await customer.confirm();
      await customer.plan("Clean Energy");
      await customer.start();
      await customer.identity();
      await customer.credit();
      await customer.payment();
      await customer.finish();
      await expect(title(frame)).toBeVisible();
      expect(await partner.hears("porchlight:completed")).toMatchObject({
        scope: "enrollment",
        account_uuid: uuid,
      });
      const steps = (await partner.told("porchlight:step")).map(({ step }) => step);
      expect(steps).toEqual([
        "confirm",
        "plans",
        "start",
        "identity",
        "credit",
        "payment",
        "review",
        "status",
      ]);
    });
  });
