import { expect, type Page, test } from "../fixtures/test.ts";
import { type BillFile, Comparison, sampleBill } from "../pages/comparison.ts";
import { Enrollment } from "../pages/enrollment.ts";
import { keyboard } from "../pages/hand.ts";

/** Drops a file on the place for it, as from a folder beside the window. */
async function drop(page: Page, { name, mimeType, buffer }: BillFile) {
  const dataTransfer = await page.evaluateHandle(
    ([text = "", called = "", type = ""]) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], called, { type }));
      return data;
    },
    [buffer.toString("base64"), name, mimeType],
  );
  await page.getByText(/^One PDF, or photos/).dispatchEvent("drop", { dataTransfer });
}

const centsOf = (dollars: string) => Math.round(Number(dollars) * 100);

test("a visitor's bill against every plan: what is said adds up, line by line and in the file, and goes along to enrolling", async ({
  page,
  world,
  email,
  axe,
}) => {
  test.slow();
  const visitor = new Comparison(page, world);
  await page.goto("/");
  await page.getByRole("link", { name: /^Have last month’s bill\?/ }).click();
  await expect(visitor.title).toHaveText("Compare with your own bill");
  await axe(page);
  await drop(page, await sampleBill(world, "txu-summary-row"));
  await expect(page.getByText("Reading your bill")).toBeVisible();
  await axe(page);

  await visitor.isRead();
  await expect(page.getByRole("img", { name: "Page 1 of your bill" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Provider Read clearly" })).toHaveValue("TXU Energy");
  await expect(page.getByRole("textbox", { name: "Use Read clearly" })).toHaveValue("1523");
  await axe(page);
  await visitor.confirm();

  const said = await visitor.title.innerText();
  const [, plan = "", cost = "", less = "", charged = ""] =
    /^On (.+) the same month would have cost \$([\d.]+), \$([\d.]+) less than the \$([\d.]+) that TXU Energy charged you\.$/.exec(
      said,
    ) ?? [];
  expect(centsOf(cost) + centsOf(less), said).toBe(centsOf(charged));
  await axe(page);
  await visitor.open(plan);
  await expect(visitor.title).toHaveText(plan);
  const month = await visitor.monthAddsUp();
  // In whole dollars only where those of the table say the same.
  const asSaid = (cents: number) => (cost.includes(".") ? cents : Math.round(cents / 100) * 100);
  expect([month.bill.total, month.plan.total].map(asSaid)).toEqual([centsOf(charged), centsOf(cost)]);
  const months = await visitor.yearAddsUp();
  expect(await visitor.fileAddsUp()).toEqual([
    month.bill.total,
    month.plan.total,
    ...months.map(({ cents }) => cents),
  ]);
  await axe(page);

  await page.getByRole("button", { name: "Go on with this plan" }).click();
  await page.waitForURL("**/enroll/confirm");
  await expect(page.getByText("104 SWITCHBACK LN")).toBeVisible();
  const customer = new Enrollment(page, world, email);
  await customer.confirm();
  await expect(page.getByRole("radio", { name: /^By month/ })).toBeChecked();
  const fields = page.getByRole("group", { name: "kWh in each month" }).getByRole("textbox");
  await expect(fields).toHaveCount(12);
  const carried = await fields.evaluateAll((all: HTMLInputElement[]) =>
    all.map(({ value }) => Number(value)),
  );
  expect(carried.toSorted()).toEqual(months.map(({ kwh }) => kwh).toSorted());
  await page.getByRole("button", { name: new RegExp(`^Keep .*: ${plan}$`) }).click();
  await page.waitForURL("**/enroll/account");
});

test("a photo is read too, a reload while it is read and after loses nothing, and what is corrected is compared", async ({
  page,
  world,
  axe,
}) => {
  test.slow();
  const visitor = new Comparison(page, world);
  await page.goto("/compare");
  await visitor.chooser.setInputFiles(await sampleBill(world, "txu-photo", { home: 106 }));
  await expect(page.getByRole("img", { name: "Page 1 of your bill" })).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Read this page" }).click();
  await expect(page.getByText("Reading your bill")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Reading your bill")).toBeVisible();
  await visitor.isRead();
  // What was only in the page before is said to be gone, and what was read is there.
  await expect(page.getByText(/^The picture of your bill was only in the page/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Provider/ })).toHaveValue("TXU Energy");
  await axe(page);

  await page.getByRole("textbox", { name: /^Use (Read|Please)/ }).fill("1,600");
  await page.getByRole("textbox", { name: /^Charges/ }).fill("$512.34");
  await page.getByRole("radio", { name: "An amount for each month left" }).check();
  await visitor.compareButton.click();
  await expect(page.getByRole("textbox", { name: "Amount" })).toBeFocused();
  await expect(page.getByRole("alert").filter({ hasText: "It is marked above." })).toBeVisible();
  await axe(page);
  await page.getByRole("textbox", { name: "Amount" }).fill("15");
  await visitor.confirm();
  await expect(visitor.title).toContainText(/than the \$512(\.34)? that TXU Energy charged you\.$/);
  await expect(page.getByText(/Leaving today would cost \$\d+\.00/)).toBeVisible();
  await page.goto("/compare/bill");
  await expect(page.getByText("What you confirmed. You can change it at any time.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Use", exact: true })).toHaveValue("1600");
  await expect(page.getByRole("textbox", { name: "Charges", exact: true })).toHaveValue("512.34");
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("15.00");
});

test("en español, de una factura en español a las cuentas", async ({ page, world, axe }) => {
  test.slow();
  const visitor = new Comparison(page, world);
  await page.goto("/compare?lang=es");
  await expect(visitor.title).toHaveText("Compare con su propia factura");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await axe(page);
  await visitor.chooser.setInputFiles(await sampleBill(world, "spanish"));
  await visitor.isRead();
  await expect(visitor.title).toHaveText("¿Es esta su factura?");
  await expect(page.getByRole("textbox", { name: "Proveedor Leído con claridad" })).toHaveValue(
    "Just Energy",
  );
  await axe(page);
  await visitor.confirm();
  const said = await visitor.title.innerText();
  const plan =
    /^Con (.+) el mismo mes habría costado \$[\d.]+, \$[\d.]+ menos que los \$[\d.]+ que le cobró Just Energy\.$/.exec(
      said,
    )?.[1];
  expect(plan, said).toBeDefined();
  await axe(page);
  await visitor.open(plan ?? "");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  const { bill } = await visitor.monthAddsUp();
  expect(Object.keys(bill.lines)).toContain("Just Energy: energía y cargos");
  const months = await visitor.yearAddsUp();
  expect((await visitor.fileAddsUp()).slice(2)).toEqual(months.map(({ cents }) => cents));
  await axe(page);
  await page.goto("/compare/meter");
  await expect(page.getByText("No hay vuelta a los precios promedio")).toBeVisible();
});

test("two presses send one bill, and no other browser sees any of it", async ({
  page,
  world,
  secondBrowser,
  watch,
}) => {
  watch.allow(/404.*\/arithmetic/);
  const visitor = new Comparison(page, world);
  const photo = await sampleBill(world, "txu-photo");
  await page.goto("/compare");
  await visitor.chooser.setInputFiles([photo, photo]);
  const before = await visitor.asked("POST", "/comparison-invoice");
  // By keys: under a pointer the button has moved away before the second press.
  await page.getByRole("button", { name: "Read these 2 pages" }).focus();
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await visitor.isRead();
  expect((await visitor.asked("POST", "/comparison-invoice")) - before).toBe(1);
  await visitor.confirm();
  const link = page.getByRole("link", { name: /, line by line$/ }).first();
  const plan = /[\w-]+$/.exec((await link.getAttribute("href")) ?? "")?.[0] ?? "";
  expect(plan).not.toBe("");

  // Somebody who has something there too: what is theirs is not a bill.
  const other = await secondBrowser();
  await other.goto("/compare");
  await new Comparison(other, world).chooser.setInputFiles(await sampleBill(world, "letter"));
  await expect(other.getByText("This does not look like an electric bill")).toBeVisible({ timeout: 30_000 });
  for (const path of ["/compare/bill", "/compare/plans", `/compare/plans/${plan}`, "/compare/meter"]) {
    await other.goto(path);
    await expect(other, path).toHaveURL(/\/compare$/);
    await expect(other.getByText("Choose a file")).toBeVisible();
  }
  const told = await other.evaluate(async (key) => {
    const view = await fetch("/api/comparison");
    const file = await fetch(`/api/comparison/arithmetic?plan=${key}`);
    return [await view.json(), file.status];
  }, plan);
  expect(told).toEqual([{ state: "failed", reason: "not_a_bill" }, 404]);

  await page.goto("/compare");
  await page.getByRole("button", { name: "Forget this bill" }).click();
  await page.getByRole("button", { name: "Yes, forget it" }).click();
  await expect(page.getByText("Forgotten.")).toBeVisible();
  await expect(page.getByText("The bill you gave us")).toBeHidden();
  await page.goto("/compare/plans");
  await expect(page).toHaveURL(/\/compare$/);
});

test("from the choice of the file to a plan by keyboard alone", async ({ page, world, isMobile }) => {
  test.skip(isMobile, "a phone has no Tab key");
  const hand = keyboard(page);
  const visitor = new Comparison(page, world, hand);
  await page.goto("/compare");
  const [dialog] = await Promise.all([page.waitForEvent("filechooser"), hand.press(visitor.chooser)]);
  await dialog.setFiles(await sampleBill(world, "reliant-side-panel"));
  await visitor.isRead();
  await hand.fill(page.getByRole("textbox", { name: /^Use Read/ }), "1400");
  await visitor.confirm();
  const plan = page.getByRole("link", { name: /, line by line$/ }).first();
  const name = /^(.+), line/.exec((await plan.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await visitor.open(name);
  await hand.press(page.locator("summary", { hasText: "As a table" }));
  await expect(page.getByRole("table", { name: /^The next twelve months on/ })).toBeVisible();
});
