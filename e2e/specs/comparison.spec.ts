import { expect, type Page, test } from "../fixtures/test.ts";
import { type BillFile, Comparison, sampleBill } from "../pages/comparison.ts";
import { Enrollment } from "../pages/enrollment.ts";

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
  const [, plan = "", cost, less, paid] =
    /^On (.+) the same month would have cost \$(\d+), \$(\d+) less than the \$(\d+) you paid TXU Energy\.$/.exec(
      said,
    ) ?? [];
  expect(Number(cost) + Number(less), said).toBe(Number(paid));
  await axe(page);
  await visitor.open(plan);
  await expect(visitor.title).toHaveText(plan);
  const month = await visitor.monthAddsUp();
  expect([Math.round(month.bill.total / 100), Math.round(month.plan.total / 100)]).toEqual([
    Number(paid),
    Number(cost),
  ]);
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
