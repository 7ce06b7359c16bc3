import { readFile } from "node:fs/promises";
import type { Frame } from "../fixtures/partner-site.ts";
import { expect, type Locator, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { centsOf, sumOf } from "./account.ts";
import { type Hand, pointer } from "./hand.ts";

export interface BillFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A home on the street that the sandbox knows in Dallas, by its number. */
export async function esiIdOf(world: World, number: number): Promise<string> {
  const reply = await fetch(`${world.sandbox}/v1/app/accounts/enroll/address-search`, {
    method: "POST",
    headers: { authorization: "Bearer sandbox-app-token", "content-type": "application/json" },
    body: JSON.stringify({ query: `${number} switchback`, postal_code: "75214", limit: 1 }),
  });
  const [home]: { esi_id: string }[] = await reply.json();
  if (!home) throw new Error(`no home ${number}`);
  return home.esi_id;
}

/** A bill of another company, of the sandbox's samples. */
export async function sampleBill(
  world: World,
  name: string,
  { home = 104, kwh = 1523 } = {},
): Promise<BillFile> {
  const asked = new URLSearchParams({ esi_id: await esiIdOf(world, home), kwh: String(kwh) });
  const reply = await fetch(`${world.sandbox}/__sandbox/sample-bills/${name}?${asked}`);
  if (!reply.ok) throw new Error(`${name}: ${reply.status}`);
  const mimeType = reply.headers.get("content-type") ?? "";
  return {
    name: `bill.${mimeType === "image/jpeg" ? "jpg" : "pdf"}`,
    mimeType,
    buffer: Buffer.from(await reply.arrayBuffer()),
  };
}

interface SideOnScreen {
  lines: Record<string, number>;
  total: number;
}

/** A table of lines over their sum. It is not asked to be open. */
async function sideOf(table: Locator): Promise<SideOnScreen> {
  const lines: Record<string, number> = {};
  for (const row of await table.locator("tbody tr").all()) {
    const name = await row
      .locator("th")
      .evaluate((head) => (head.firstChild?.textContent ?? "").replace(/\s/g, " "));
    lines[name] = (lines[name] ?? 0) + centsOf((await row.locator("td").textContent()) ?? "");
  }
  return { lines, total: centsOf((await table.locator("tfoot td").textContent()) ?? "") };
}

/** Somebody who compares a bill, in a page or in a frame of theirs. */
export class Comparison {
  readonly page: Page | Frame;
  readonly world: World;
  readonly hand: Hand;

  constructor(page: Page | Frame, world: World, hand: Hand = pointer) {
    this.page = page;
    this.world = world;
    this.hand = hand;
  }

  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get chooser(): Locator {
    return this.page.getByLabel(/^(Choose a file|Elegir un archivo)$/);
  }

  get compareButton(): Locator {
    return this.page.getByRole("button", {
      name: /^(See what plans would cost|Ver cuánto costarían los planes)$/,
    });
  }

  /** How often Light was asked to do one thing, by the end of its path. */
  async asked(method: string, path: string): Promise<number> {
    const calls = await this.world.calls();
    return calls.filter((call) => call.method === method && call.path.endsWith(path)).length;
  }

  /** The page that shows what was read; a photo takes longer than a PDF. */
  async isRead() {
    await this.page.waitForURL(/\/compare\/bill$/, { timeout: 45_000 });
    await expect(this.compareButton).toBeVisible();
  }

  async confirm() {
    await this.hand.press(this.compareButton);
    await this.page.waitForURL(/\/compare\/plans$/);
    await expect(this.page.getByRole("table").first()).toBeVisible();
  }

  /** From the file to the plans, with nothing corrected. */
  async compare(bill: BillFile) {
    await this.chooser.setInputFiles(bill);
    await this.isRead();
    await this.confirm();
  }

  async open(plan: string) {
    const name = new RegExp(`^${plan}, (line by line|línea por línea)$`);
    await this.hand.press(this.page.getByRole("link", { name }));
    await this.page.waitForURL(/\/compare\/plans\/[\w-]+$/);
  }

  /** The same month on both sides: each adds up, and delivery is the same. */
  async monthAddsUp(): Promise<{ bill: SideOnScreen; plan: SideOnScreen }> {
    const part = this.page.getByRole("region", { name: /^(The same month|El mismo mes), / });
    await expect(part.getByRole("table")).toHaveCount(2);
    const bill = await sideOf(part.getByRole("table").first());
    const plan = await sideOf(part.getByRole("table").last());
    for (const { lines, total } of [bill, plan]) {
      expect(Object.keys(lines).length).toBeGreaterThan(2);
      expect(sumOf(Object.values(lines)), "the lines of a month").toBe(total);
    }
    const delivery = ({ lines }: SideOnScreen) =>
      Object.entries(lines).filter(([name]) => /^(Delivery|Entrega)/.test(name));
    expect(delivery(bill).length).toBeGreaterThan(0);
    expect(delivery(plan)).toEqual(delivery(bill));
    return { bill, plan };
  }

  /** The twelve months to come: the table adds up, and each month's lines to the month. @returns the months */
  async yearAddsUp(): Promise<{ kwh: number; cents: number }[]> {
    const { page } = this;
    await page.locator("summary", { hasText: /^(As a table|Como tabla)$/ }).click();
    const table = page.getByRole("table", {
      name: /^(The next twelve months on|Los próximos doce meses con) /,
    });
    await expect(table).toBeVisible();
    const rows: string[][] = [];
    for (const row of await table.locator("tbody tr").all())
      rows.push(await row.locator("td").allInnerTexts());
    const total = rows.pop() ?? [];
    expect(rows).toHaveLength(12);
    expect(total.length).toBeGreaterThanOrEqual(4);
    for (let column = 1; column < total.length; column += 1)
      expect(sumOf(rows.map((row) => centsOf(row[column] ?? ""))), `column ${column}`).toBe(
        centsOf(total[column] ?? ""),
      );
    const months = rows.map(([kwh = "", bill = "", low = "", high = ""]) => {
      expect(centsOf(low)).toBeLessThan(centsOf(high));
      return { kwh: Number(kwh.replaceAll(",", "")), cents: centsOf(bill) };
    });
    const opened = page
      .getByRole("region", { name: /^(Each month’s lines|Las líneas de cada mes)$/ })
      .locator("details");
    await expect(opened).toHaveCount(12);
    for (const [index, { cents }] of months.entries()) {
      const one = opened.nth(index);
      expect(centsOf((await one.locator("summary").textContent()) ?? "")).toBe(cents);
      const side = await sideOf(one.locator("table"));
      expect(sumOf(Object.values(side.lines)), "the lines of a month to come").toBe(cents);
      expect(side.total).toBe(cents);
    }
    return months;
  }

  /** The file of the arithmetic: its lines add up to its totals, in the order of the screen. @returns the totals in cents */
  async fileAddsUp(): Promise<number[]> {
    const page = "waitForEvent" in this.page ? this.page : this.page.page();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      this.page.getByRole("link", { name: /CSV$/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^comparison-[\w-]+\.csv$/);
    const [head = "", ...rows] = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
    const columns = head.split(",");
    const totals: number[] = [];
    let sum = 0;
    for (const row of rows) {
      const cells = row.split(",");
      expect(cells, row).toHaveLength(columns.length);
      const cents = Math.round(Number(cells[columns.indexOf("dollars")]) * 100);
      if (cells[columns.indexOf("line")] !== "total") {
        sum += cents;
        continue;
      }
      expect(sum, row).toBe(cents);
      totals.push(cents);
      sum = 0;
    }
    return totals;
  }
}
