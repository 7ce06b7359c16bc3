import type { Frame } from "../fixtures/partner-site.ts";
import { expect, type Locator, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { Enrollment } from "./enrollment.ts";
import { type Hand, pointer } from "./hand.ts";

/** Whole cents of the first amount in a text: "-$1,234.50" is -123450. */
export function centsOf(text: string): number {
  const [, minus, dollars = "", cents = ""] = /([-−]?)\$([\d,]+)\.(\d\d)/.exec(text) ?? [];
  if (!cents) throw new Error(`no amount in “${text}”`);
  return (minus ? -1 : 1) * Number(dollars.replaceAll(",", "") + cents);
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** `days` after a day, both YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day that it is in Texas at an instant. */
export const texasDay = (instant: Date | string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Chicago" }).format(new Date(instant));

/** A customer with service, at home in the signed-in pages or in a frame of theirs. */
export class Account {
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

  /** The notice of a payment that was asked for, whatever it says. */
  get payButton(): Locator {
    return this.page.getByRole("button", { name: /^(Yes, pay|Sí, pagar) \$/ });
  }

  /** How often Light was asked to do one thing, by the end of its path. */
  async asked(method: string, path: string): Promise<number> {
    const calls = await this.world.calls();
    return calls.filter((call) => call.method === method && call.path.endsWith(path)).length;
  }

  /** To the only open bill, from the list. @returns its number */
  async openBill(home = 1): Promise<string> {
    await this.page.goto(`/home/${home}/bills`);
    return this.chooseBill();
  }

  /** To the only open bill of the list on screen. @returns its number */
  async chooseBill(): Promise<string> {
    await this.page
      .locator("li")
      .filter({ hasText: /Past due|Vencida/ })
      .getByRole("link")
      .click();
    await this.page.waitForURL(/\/bills\/\d+-\d+$/);
    return /[\d-]+$/.exec(this.page.url())?.[0] ?? "";
  }

  /** Opens the question that comes before a payment. */
  async askToPay() {
    await this.page.getByRole("button", { name: /^(Pay \$.* now|Pagar \$.* ahora)$|0341/ }).click();
    await expect(this.page.getByRole("heading", { name: /^(Pay \$.*now\?|¿Pagar \$.*)$/ })).toBeFocused();
  }

  /** Puts another card on file. */
  async replaceCard(number: string, home = 1) {
    const { page } = this;
    await page.goto(`/home/${home}/payment`);
    await page.getByRole("button", { name: /^(Use another card|Usar otra tarjeta)$/ }).click();
    await this.saveCard(number);
  }

  /** Fills the card form of the payment page and saves it. */
  async saveCard(number: string) {
    const { page } = this;
    const form = new Enrollment(page, this.world, "");
    await form.fillCard(number);
    await page.getByRole("checkbox").check();
    const save = page.getByRole("button", { name: /^(Save this card|Guardar esta tarjeta)$/ });
    await form.afterScroll(save);
    await save.click();
    await expect(
      page.getByRole("status").filter({ hasText: /Your card is saved|Su tarjeta quedó guardada/ }),
    ).toBeVisible();
  }

  /** The lines of the bill on screen, group by group, with the sums that are written under them. */
  async charges() {
    const part = this.page.getByRole("region", { name: /^(Every charge|Cada cargo)$/ });
    const groups: { lines: string[]; sum: string }[] = [];
    for (const table of await part.getByRole("table").all()) {
      const lines = await table.locator("tbody td").allInnerTexts();
      groups.push({ lines, sum: await table.locator("tfoot td").innerText() });
    }
    const total = await part.getByText(/^(Total of this bill|Total de esta factura)$/).locator("..");
    return {
      groups: groups.map(({ lines, sum }) => ({ lines: lines.map(centsOf), sum: centsOf(sum) })),
      total: centsOf(await total.innerText()),
    };
  }

  /** The lines of a bill add up to its groups, the groups to its total, and the top says the same. @returns cents */
  async addsUp(): Promise<number> {
    const { groups, total } = await this.charges();
    expect(groups.length).toBeGreaterThan(1);
    for (const { lines, sum } of groups) expect(sumOf(lines), "a group of charges").toBe(sum);
    expect(sumOf(groups.map(({ sum }) => sum)), "the total of a bill").toBe(total);
    const head = this.page.getByRole("region", { name: /^(In short|En resumen)$/ });
    expect(centsOf(await head.innerText())).toBe(total);
    return total;
  }

  /** "Why is it different?" goes from the bill before to this one without a cent left over. @returns both totals */
  async explainsItself(): Promise<{ before: number; now: number }> {
    const part = this.page.getByRole("region", { name: /^(Why is it different\?|¿Por qué es diferente\?)$/ });
    const amounts = part.getByRole("table").locator("tr > td:last-child");
    await expect(part.getByRole("table")).toBeVisible();
    const [before = Number.NaN, ...rest] = (await amounts.allInnerTexts()).map(centsOf);
    const now = rest.pop() ?? Number.NaN;
    expect(rest.length).toBeGreaterThan(0);
    expect(before + sumOf(rest), "the parts of the difference").toBe(now);
    const sentence = await part.locator("p").first().innerText();
    expect(centsOf(sentence), sentence).toBe(Math.abs(now - before));
    return { before, now };
  }
}
