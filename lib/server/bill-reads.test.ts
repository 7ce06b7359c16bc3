import "./test-world.ts";
import { expect, test } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { type Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { accountClient } from "#lib/light/client.ts";
import { billNeighbours, cardIfKnown, cardOnFile, openBills, owedCents } from "./bill-reads.ts";
import { part } from "./part.ts";

const month = (count: number, more: Partial<InvoiceDetail> = {}): Invoice =>
  InvoiceDetail.parse({
    number: `1-${String(count).padStart(4, "0")}`,
    invoice_date: "2026-01-01",
    payment_due_date: "2026-01-01",
    billing_period_start: `20${10 + count}-01-01`,
    billing_period_end: `20${10 + count}-01-30`,
    total_cents: 1000,
    total_kwh: "100",
    paid_at: "2026-01-01T00:00:00Z",
    ...more,
  });

/** Light with these bills, newest first, and the addresses that were asked for. */
function lightWith(bills: readonly Invoice[]) {
  const asked: string[] = [];
  const light = accountClient(async ({ path }) => {
    asked.push(path);
    const at = new URL(path, "http://light");
    const limit = Number(at.searchParams.get("limit"));
    const offset = Number(at.searchParams.get("offset"));
    const found = bills.find(({ number }) => at.pathname.endsWith(number));
    if (found) return found;
    if (at.pathname.endsWith("payment-method")) throw problem("not_found");
    return {
      data: bills.slice(offset, offset + limit),
      has_more: offset + limit < bills.length,
      limit,
      offset,
    };
  });
  return { light, asked };
}

const years = Array.from({ length: 30 }, (_, index) => month(30 - index));

test("the bill before is found on whichever page it is, and no page is read beyond", async () => {
  const { light, asked } = lightWith(years);
  const { before, newer, older } = await billNeighbours(light, month(19));
  expect([before?.number, newer?.number, older?.number]).toEqual(["1-0018", "1-0020", "1-0018"]);
  expect(asked).toHaveLength(2);
});

test("the first bill has none before it", async () => {
  const { light } = lightWith(years);
  expect(await billNeighbours(light, month(1))).toMatchObject({ before: null, older: null });
});

test("neither a void bill nor a correction is compared with", async () => {
  const correction = month(4, { number: "1-0009", total_cents: -500, total_kwh: "0" });
  const voided = month(4, { number: "1-0008", voided_at: "2026-01-01T00:00:00Z" });
  const { light } = lightWith([month(5), correction, voided, month(3)]);
  expect((await billNeighbours(light, month(5))).before?.number).toBe("1-0003");
});

test("a void bill names the bill that replaced it, not a credit for the same days", async () => {
  const voided = month(5, { voided_at: "2026-01-01T00:00:00Z" });
  const again = month(5, { number: "1-0006" });
  const correction = month(5, { number: "1-0007", total_cents: -500, total_kwh: "0" });
  const { light } = lightWith([correction, again, voided, month(4)]);
  expect((await billNeighbours(light, voided)).replacement?.number).toBe("1-0006");
});

test("open bills are read in full, oldest first, and no others", async () => {
  const open = [month(5, { paid_at: null }), month(4), month(3, { paid_at: null })];
  const { light, asked } = lightWith(open);
  const read = await openBills(light, open, "2027-01-01");
  expect(read.map(({ number }) => number)).toEqual(["1-0003", "1-0005"]);
  expect(asked).toHaveLength(2);
});

test("no open bill is left out, however many there are; the oldest are the ones read in full", async () => {
  const open = Array.from({ length: 6 }, (_, index) => month(6 - index, { paid_at: null }));
  const { light, asked } = lightWith(open);
  const read = await openBills(light, open, "2027-01-01");
  expect(read.map(({ number }) => number.at(-1)).join("")).toBe("123456");
  expect(asked.map((path) => path.at(-1)).join("")).toBe("1234");
});

test("what is owed is what is left of all open bills, as their own pages say it", async () => {
  const bills = [month(3, { paid_at: null, amount_due_cents: 250 }), month(2), month(1, { paid_at: null })];
  expect(await owedCents(lightWith(bills).light, "2027-01-01")).toBe(1_250);
});

test("a card that Light does not find is no card; of one that could not be read nothing is claimed", async () => {
  const card = await part(cardOnFile(lightWith([]).light));
  expect(cardIfKnown(card)).toBeNull();
  expect(cardIfKnown(await part(Promise.reject(problem("light_down"))))).toBeUndefined();
});
