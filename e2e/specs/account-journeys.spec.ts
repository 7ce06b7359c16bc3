import { expect, test } from "../fixtures/test.ts";
import { Account, centsOf, dayAfter, texasDay } from "../pages/account.ts";
import { enterAs } from "../pages/demo.ts";
import { cards } from "../pages/enrollment.ts";

const cut = (path: string, when: "before" | "after") => ({ path, kind: "cut", when, times: 1 }) as const;
const payPath = "/v1/account/billing/invoices/*/pay";

test("a past-due bill: the card is declined, another one takes its place, and one payment settles it", async ({
  page,
  world,
  axe,
  watch,
}) => {
  watch.allow(/40[29].*\/pay$/);
  const customer = new Account(page, world);
  await enterAs(page, world, "past-due");
  await page.goto("/home/1");
  const duties = page.getByRole("region", { name: "What needs you" });
  await expect(duties).toContainText(/A bill is past due: \$/);
  const owed = centsOf(await duties.innerText());
  await duties.getByRole("link", { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/bills\/\d+-\d+$/);
  await expect(page.getByText(/^\$[\d.,]+ is past due$/)).toBeVisible();
  expect(await customer.addsUp()).toBe(owed);

  const number = /[\d-]+$/.exec(page.url())?.[0];
  const paid = () => customer.asked("POST", `/${number}/pay`);
  await customer.askToPay();
  await customer.payButton.click();
  await expect(page.getByRole("alert").filter({ hasText: "The bank declined the card" })).toBeVisible();
  await expect(customer.payButton).toBeHidden();
  await axe(page);
  expect(await paid()).toBe(1);

  await page.getByRole("link", { name: "Pay with another card" }).click();
  await page.waitForURL("**/home/1/payment");
  await expect(page.getByText("The last payment did not go through")).toBeVisible();
  await page.getByRole("button", { name: "Use another card" }).click();
  await customer.saveCard(cards.good);
  await expect(page.getByText("ending in 4242").first()).toBeVisible();
  await axe(page);

  await page.getByRole("link", { name: "Pay the bill" }).click();
  await page.waitForURL(/\/bills\/\d+-\d+$/);
  await customer.askToPay();
  await expect(page.getByText(/We charge .*4242 once/)).toBeVisible();
  await customer.payButton.dblclick();
  const word = page.getByRole("status").filter({ hasText: /^\$[\d.,]+ is paid/ });
  await expect(word).toBeVisible();
  expect(centsOf(await word.innerText())).toBe(owed);
  await expect(page.getByRole("region", { name: "In short" })).toContainText(/Paid on /);
  await expect(page.getByRole("region", { name: "Payments" }).getByRole("listitem")).toHaveCount(3);
  expect(await paid()).toBe(2);

  await page.goto("/home/1");
  await expect(page.getByRole("region", { name: "What you owe" })).toContainText("Nothing to pay");
  await expect(page.getByText("past due")).toHaveCount(0);
});

test("un pago cuya respuesta se pierde: se dice la verdad y se cobra una sola vez", async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/50[0-9].*\/pay$/);
  const customer = new Account(page, world);
  await enterAs(page, world, "past-due");
  await page.goto("/home?lang=es");
  await customer.replaceCard(cards.good);
  const number = await customer.openBill();
  const reached = () => customer.asked("POST", `/${number}/pay`);

  // The question never arrives: nobody can say so, until the bill is looked at.
  await world.fault(cut(payPath, "before"));
  await customer.askToPay();
  await customer.payButton.click();
  await expect(page.getByText(/se podrá pagar de nuevo en 10 minutos/)).toBeVisible();
  await expect(customer.payButton).toBeHidden();
  expect(await reached()).toBe(1);
  await page.reload();
  await expect(page.getByText(/se podrá pagar de nuevo en 10 minutos/)).toBeVisible();
  await expect(customer.payButton).toBeHidden();
  await world.advance("+11m");
  await page.getByRole("button", { name: "Volver a mirar" }).click();
  await expect(page.getByText(/La factura no muestra este pago/)).toBeVisible();

  // It arrives, and only its answer is lost: the bill knows.
  await world.fault(cut(payPath, "after"));
  await customer.askToPay();
  await customer.payButton.click();
  await expect(page.getByRole("status").filter({ hasText: /^Se pagaron \$/ })).toBeVisible();
  expect(await reached()).toBe(2);
  const payments = page.getByRole("region", { name: "Pagos" });
  await expect(payments.getByText("Pagado", { exact: true })).toHaveCount(1);
  await page.goto("/home/1");
  await expect(page.getByRole("region", { name: "Lo que debe" })).toContainText("Nada que pagar");
});

test("a contract near its end: offers beside doing nothing, agreed to with two consents, and kept", async ({
  page,
  world,
  axe,
}) => {
  const customer = new Account(page, world);
  await enterAs(page, world, "renewal");
  await page.goto("/home/1");
  const duty = page.getByText("Your contract ends in 45 days");
  await expect(duty).toBeVisible();
  await page.getByRole("link", { name: "See renewal offers" }).click();
  await expect(page.getByRole("region", { name: "If you do nothing" })).toContainText(/\$[\d,]+/);
  const offers = page.getByRole("article");
  expect(await offers.count()).toBeGreaterThan(2);
  const costs = (await offers.getByText(/^\$[\d,]+$/).allInnerTexts()).map((text) =>
    Number(text.replace(/\D/g, "")),
  );
  expect(costs, "cheapest first").toEqual(costs.toSorted((a, b) => a - b));
  await axe(page);

  const plan = await offers.first().getByRole("heading").innerText();
  await offers.first().getByRole("link", { name: "Choose this plan" }).click();
  await expect(customer.title).toHaveText(`Renew with ${plan}`);
  await page.getByRole("button", { name: "Renew with this plan" }).click();
  await expect(page.getByText("Please tick this box to go on.")).toHaveCount(2);
  expect(await customer.asked("POST", "/renewal-plans/accept")).toBe(0);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await axe(page);
  await page.getByRole("button", { name: "Renew with this plan" }).click();
  await expect(customer.title).toHaveText("You have renewed");
  expect(await customer.asked("POST", "/renewal-plans/accept")).toBe(1);

  await page.getByRole("link", { name: "My documents" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Begins later" })).toContainText(plan);
  await expect(page.getByRole("heading", { name: /^At renewal, / })).toBeVisible();
  await page.goto("/home/1/plan");
  await expect(page.getByText("Your next plan is set")).toBeVisible();
  await page.goto("/home/1");
  await expect(customer.title).toBeVisible();
  await expect(duty).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Your contract" })).toContainText(`Then ${plan}, from `);

  await page.goto("/home/1/plan");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Put these dates in my calendar" }).click(),
  ]);
  const lines = await page.request.get(file.url()).then((reply) => reply.text());
  const events = lines
    .replaceAll(/\r?\n /g, "")
    .split("BEGIN:VEVENT")
    .slice(1);
  const dayOf = (summary: string) => {
    const event = events.find((each) => each.includes(`SUMMARY:${summary}`)) ?? "";
    return /DTSTART;VALUE=DATE:(\d{8})/.exec(event)?.[1];
  };
  const end = dayAfter(texasDay(new Date()), 45);
  expect(dayOf("Last day of the electricity contract")).toBe(end.replaceAll("-", ""));
  expect(dayOf(`${plan} begins`)).toBe(dayAfter(end, 1).replaceAll("-", ""));
});

test("una renovación cuya respuesta se pierde queda hecha una sola vez", async ({ page, world }) => {
  const customer = new Account(page, world);
  await enterAs(page, world, "renewal");
  await page.goto("/home?lang=es");
  await page.goto("/home/1/plan/renew");
  await page
    .getByRole("link", { name: /^Elegir este plan: / })
    .first()
    .click();
  await expect(customer.title).toHaveText(/^Renovar con /);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  const before = await customer.asked("POST", "/renewal-plans/accept");
  await world.fault(cut("/v1/account/locations/*/renewal-plans/accept", "after"));
  await page.getByRole("button", { name: "Renovar con este plan" }).click();
  await expect(customer.title).toHaveText("Usted renovó");
  expect((await customer.asked("POST", "/renewal-plans/accept")) - before).toBe(1);
  await page.goto("/home/1/documents");
  await expect(page.getByText("Empieza después")).toHaveCount(1);
});
