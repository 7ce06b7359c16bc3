import { expect, it } from "vitest";
import { drawnText, textOf } from "../plans/documents/reading.ts";
import { billedHome } from "../testing/billed-home.ts";
import { testSandbox } from "../testing/test-sandbox.ts";
import { printedInvoice, renderInvoice } from "./invoice-documents.ts";
import { invoiceSheet } from "./invoice-sheet.ts";

const locales = ["en", "es"] as const;

async function printed(plan: string) {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox, { plan, card: "pm_card_chargeCustomerFail" });
  await sandbox.clock({ advance: "+66d" });
  const [bill] = await home.bills();
  const invoice = sandbox.world.invoices.get(bill.number);
  return { sandbox, home, bill, print: printedInvoice(sandbox.world, invoice) };
}

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

it.each(locales)("the PDF states every line and all that a bill must say (%s)", async (locale) => {
  for (const plan of ["Two-Year Steady", "Free Nights", "EV Nights"]) {
    const { home, bill, print } = await printed(plan);
    const detail = await home.bill(bill.number);
    const text = textOf(invoiceSheet(print, locale));
    for (const { total_cents, charges } of detail.charges_groups) {
      expect(text).toContain(dollars(Math.abs(total_cents)));
      for (const charge of charges) expect(text).toContain(dollars(Math.abs(charge.total_cents)));
    }
    const said = [
      print.esi_id,
      print.meter_number,
      print.account_number,
      bill.number,
      plan,
      "100 SWITCHBACK LN, DALLAS, TX 75214",
      dollars(detail.previous_balance_cents),
      dollars(detail.previous_balance_cents + bill.total_cents),
      `${bill.avg_cents_per_kwh}¢/kWh`,
      Number(detail.usage.meter_read_start).toLocaleString("en-US"),
      Number(detail.usage.meter_read_end).toLocaleString("en-US"),
      "10999",
      "888-313-4747",
      "1-888-782-8477",
      "www.powertochoose.org",
    ];
    expect(said.filter((part) => !text.includes(part))).toEqual([]);
    const pdf = await renderInvoice(print, locale, { compress: false });
    const drawn = drawnText(pdf);
    expect(text.split(/[ \n]/).filter((word) => !drawn.includes(word))).toEqual([]);
    const file = pdf.toString("latin1");
    const parts = [
      `/Lang (${locale}-US)`,
      "/StructTreeRoot",
      "/Marked true",
      "/DisplayDocTitle true",
      "/S /TH",
    ];
    expect(parts.filter((part) => !file.includes(part))).toEqual([]);
  }
});

it("the headline says what to do: pay, nothing, or not to pay a void bill", async () => {
  const { print } = await printed("Clean Energy");
  const headline = (change: object) => {
    const invoice = {
      ...print.invoice,
      body: { ...print.invoice.body, previous_balance_cents: 0 },
      ...change,
    };
    const [block] = invoiceSheet({ ...print, invoice }, "en").blocks;
    return block?.kind === "notice" ? block.text : "";
  };
  expect(headline({ total_cents: 12345 })).toMatch(/^Please pay \$123\.45 by /);
  expect(headline({ total_cents: 0 })).toBe("Nothing to pay");
  expect(headline({ total_cents: -500 })).toContain("$5.00 is credited");
  expect(headline({ voided_at: "2026-06-01T00:00:00Z" })).toMatch(/^VOID/);
});

it("the link of a bill opens its PDF; a guessed one opens nothing", async () => {
  const { sandbox, bill } = await printed("Clean Energy");
  const path = bill.pdf.replace("http://sandbox.test", "");
  const found = await sandbox.app.request(`${path}?lang=es`);
  expect(found.headers.get("content-type")).toBe("application/pdf");
  expect(found.headers.get("cache-control")).toContain("private");
  expect(Buffer.from(await found.arrayBuffer()).toString("latin1", 0, 8)).toBe("%PDF-1.7");
  for (const wrong of [
    `/documents/invoices/${bill.number}.pdf`,
    "/documents/invoices/x.pdf",
    `${path}?lang=fr`,
  ]) {
    expect((await sandbox.call("GET", wrong)).status).toBe(404);
  }
});
