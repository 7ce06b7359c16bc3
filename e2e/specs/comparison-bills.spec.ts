import { expect, test } from "../fixtures/test.ts";
import { Comparison, sampleBill } from "../pages/comparison.ts";

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

test("what cannot be a bill is refused before it is sent", async ({ page, world, axe }) => {
  const visitor = new Comparison(page, world);
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/comparison/bill")) sent += 1;
  });
  const big = pdf("big.pdf", Buffer.alloc(10 * 1024 * 1024 + 1, "%PDF-1.7 "));
  const small = pdf("one.pdf", Buffer.from("%PDF-1.7 "));
  await page.goto("/compare");
  for (const [files, why] of [
    [
      [{ name: "bill.txt", mimeType: "text/plain", buffer: Buffer.from("1,523 kWh") }],
      /^That is neither a PDF nor a picture/,
    ],
    [[big], /^That is more than 10 MB/],
    [[small, small], /^Send one PDF, or photos: not both together/],
    [
      [{ name: "bill.jpg", mimeType: "image/jpeg", buffer: Buffer.from("none") }],
      /^This browser cannot open that picture/,
    ],
  ] as const) {
    await visitor.chooser.setInputFiles([...files]);
    await expect(page.getByRole("alert").filter({ hasText: why })).toBeVisible();
  }
  await axe(page);
  expect(sent).toBe(0);
  expect(await (await page.request.get("/api/comparison")).json()).toEqual({ state: "none" });
  // The watch itself sees a bill that is sent.
  await visitor.chooser.setInputFiles(await sampleBill(world, "spanish"));
  await visitor.isRead();
  expect(sent).toBe(1);
});

test("a file that could not be read says why, and takes another", async ({ page, world, watch, axe }) => {
  test.slow();
  watch.allow(/4\d\d.*\/api\/comparison\/bill$/);
  const visitor = new Comparison(page, world);
  await page.goto("/compare");
  for (const [name, why] of [
    ["encrypted", "The PDF has a password"],
    ["gas-bill", "This is a gas bill"],
    ["letter", "This does not look like an electric bill"],
    ["broken", "The file could not be opened"],
  ] as const) {
    await visitor.chooser.setInputFiles(await sampleBill(world, name));
    const alert = page.getByRole("alert").filter({ hasText: why });
    await expect(alert, name).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(alert, `${name}, after a reload`).toBeVisible();
  }
  await axe(page);
  await visitor.chooser.setInputFiles(pdf("bill.pdf", Buffer.from("1,523 kWh, said a text.")));
  await expect(page.getByRole("alert").filter({ hasText: /PDF/ })).toBeVisible();
  await axe(page);
  await visitor.compare(await sampleBill(world, "spanish"));
});

test("what is owed from before is left out, and said to be", async ({ page, world, axe }) => {
  const visitor = new Comparison(page, world);
  await page.goto("/compare");
  await visitor.chooser.setInputFiles(await sampleBill(world, "arrears"));
  await visitor.isRead();
  await expect(page.getByText(/^The bill also asks for \$217\.64 from before\./)).toBeVisible();
  const charges = Number(await page.getByRole("textbox", { name: /^Charges/ }).inputValue());
  await axe(page);
  await visitor.confirm();
  await expect(page.getByText("$217.64 from before is left out: it is owed either way.")).toBeVisible();
  await expect(visitor.title).toContainText(new RegExp(`\\$(${Math.round(charges)}|${charges.toFixed(2)}) `));
  await visitor.open("Clean Energy");
  const { bill } = await visitor.monthAddsUp();
  expect(bill.total).toBe(Math.round(charges * 100));
});

test("a credit from 1,000 kWh on is in the lines at 1,000 kWh, not at 999, and both say how close that is", async ({
  page,
  world,
  axe,
}) => {
  const visitor = new Comparison(page, world);
  await page.goto("/compare");
  await visitor.compare(await sampleBill(world, "reliant-side-panel", { kwh: 999 }));
  await visitor.open("Big Home Credit");
  await expect(
    page.getByText("This month misses the credit of $100.00 by 1 kWh: it begins at 1,000 kWh.").first(),
  ).toBeVisible();
  const without = await visitor.monthAddsUp();
  expect(without.plan.lines).not.toHaveProperty(["Credit at 1,000 kWh or more"]);
  await axe(page);

  await page.goto("/compare/bill");
  const use = page.getByRole("textbox", { name: "Use", exact: true });
  // What was confirmed comes with the script; what is typed before would be lost.
  await expect(use).toHaveValue("999");
  await use.fill("1000");
  await visitor.confirm();
  await visitor.open("Big Home Credit");
  await expect(
    page
      .getByText(
        "This month reaches 1,000 kWh, where the credit of $100.00 begins, with just 0 kWh to spare.",
      )
      .first(),
  ).toBeVisible();
  const { plan } = await visitor.monthAddsUp();
  expect(plan.lines["Credit at 1,000 kWh or more"]).toBe(-10_000);
});
