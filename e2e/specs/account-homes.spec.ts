import { expect, test } from "../fixtures/test.ts";
import { Account, centsOf } from "../pages/account.ts";
import { enterAs } from "../pages/demo.ts";
import { Enrollment } from "../pages/enrollment.ts";

test("two tabs show two homes, one is given a name, and a third is added to the same person", async ({
  page,
  context,
  world,
  email,
}) => {
  await enterAs(page, world, "two-homes");
  await page.goto("/home/1");
  const other = await context.newPage();
  await other.goto("/home/2");
  const firstTitle = await new Account(page, world).title.innerText();
  expect(firstTitle).toContain("Priya");
  await page.goto("/home/1/plan");
  await other.goto("/home/2/plan");
  await expect(page.getByText(/EV Nights/).first()).toBeVisible();
  await expect(other.getByText(/Clean Energy/).first()).toBeVisible();
  await expect(page.getByText(/Clean Energy/)).toHaveCount(0);

  await other.goto("/homes");
  await other
    .getByRole("button", { name: /^Give it a name: / })
    .nth(1)
    .click();
  await other.getByLabel("Your name for this home").fill("Grandma’s place");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("The name is saved.")).toBeVisible();
  await other.getByRole("link", { name: "Open Grandma’s place" }).click();
  await other.waitForURL("**/home/2");
  await expect(other.getByText("Grandma’s place")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Grandma’s place")).toHaveCount(0);
  await other.close();

  await page.goto("/homes");
  await page.getByRole("link", { name: "Add another home" }).click();
  await page.waitForURL("**/enroll/address");
  await page.getByLabel("ZIP code").fill("77008");
  await page.getByRole("button", { name: "Check" }).click();
  const customer = new Enrollment(page, world, email);
  // What is typed before the page's script runs is not searched for.
  const found = page.getByRole("option", { name: /^106 SWITCHBACK LN/ });
  await expect(async () => {
    await page.getByRole("combobox").fill("");
    await page.getByRole("combobox").fill("106 switchback");
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await found.click();
  await page.waitForURL("**/enroll/confirm");
  await customer.confirm();
  await customer.plan("Clean Energy");
  await page.waitForURL("**/enroll/account");
  await expect(page.getByLabel("First name")).toHaveValue("Priya");
  await expect(page.getByLabel("E-mail")).not.toBeEditable();
  await page.getByRole("button", { name: "Continue" }).click();
  await customer.start();
  await customer.identity();
  await customer.credit();
  await customer.payment();
  await customer.finish();
  await expect(page).toHaveURL(/\/home\/3\/status$/);
  await page.goto("/homes");
  await expect(page.getByRole("list").getByRole("heading", { level: 2 })).toHaveCount(3);
  await expect(page.getByRole("link", { name: /^See where it stands: 106 Switchback/ })).toBeVisible();
});

test("one thing that Light does not answer leaves the rest of the home standing", async ({
  page,
  world,
  axe,
}) => {
  await enterAs(page, world, "settled");
  await world.fault({
    path: "/v1/account/locations/*/usage/daily",
    kind: "status",
    status: 503,
    when: "before",
  });
  await page.goto("/home/1");
  await expect(
    page.getByText("This part did not load. Everything else shown here is right.").first(),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "What you owe" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Your contract" })).toContainText(/days? left|Ends today/);
  await axe(page);
  await world.control("DELETE", "/faults");
  await page.getByRole("link", { name: "Load again" }).first().click();
  await expect(page.getByRole("region", { name: "Your last 14 days" })).toBeVisible();
  await expect(page.getByText("This part did not load")).toHaveCount(0);
});

test("Light no responde nada: se dice, y al volver se sigue donde se estaba", async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/500|Error|error/);
  await enterAs(page, world, "settled");
  await page.goto("/home?lang=es");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Grace");
  await world.fault({ path: "/v1/account", kind: "status", status: 503, when: "before" });
  // What was read a moment ago would still serve.
  await expect(async () => {
    await page.goto("/home/1/plan");
    await expect(page.getByText("no podemos comunicarnos con nuestro servicio de energía")).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await expect(page.getByRole("link", { name: "Facturas", exact: true }).first()).toBeVisible();
  await world.control("DELETE", "/faults");
  await page.getByRole("link", { name: "Cargar de nuevo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Su plan");
});

test("las facturas en español: la lista, una factura, por qué es diferente y el PDF", async ({
  page,
  world,
  axe,
}) => {
  const customer = new Account(page, world);
  await enterAs(page, world, "settled");
  await page.goto("/home?lang=es");
  await page.goto("/home/1/bills");
  await expect(customer.title).toHaveText("Facturas");
  await axe(page);
  const rows = page.getByRole("list", { name: "Sus facturas" }).getByRole("listitem");
  const listed = centsOf(await rows.first().innerText());
  await rows.first().getByRole("link").click();
  await expect(customer.title).toHaveText(/^Factura de \p{Ll}+ de \d{4}$/u);
  expect(await customer.addsUp()).toBe(listed);
  const { before, now } = await customer.explainsItself();
  expect(now).toBe(listed);
  await axe(page);
  const pdf = await page.getByRole("link", { name: /^Factura en PDF/ }).getAttribute("href");
  const reply = await page.request.get(pdf ?? "");
  expect(reply.status()).toBe(200);
  expect(reply.headers()["content-type"]).toBe("application/pdf");
  expect((await reply.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const [older] = await page
    .getByRole("navigation", { name: "Las facturas de antes y después" })
    .getByRole("link")
    .all();
  const month = (await older?.innerText())?.trim().replace(/^Factura de /, "") ?? "?";
  await older?.click();
  await expect(customer.title).toHaveText(new RegExp(`^Factura de ${month} de \\d{4}$`));
  expect(await customer.addsUp()).toBe(before);
});
