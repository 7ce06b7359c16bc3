import { expect, type Page, test } from "../fixtures/test.ts";
import { dayAfter, sumOf, texasDay } from "../pages/account.ts";
import { enterAs } from "../pages/demo.ts";

interface Feed {
  content: {
    IntervalBlock?: { IntervalReading?: { timePeriod: { start: number }; value: number }[] }[];
  };
}
interface Reader {
  atomToGreenButtonJson(xml: string): Promise<object>;
  helpers: { getEntriesByContentType(feed: object, type: string): Feed[] };
}
// By its address: the package's types are sources that do not pass our compiler.
const reader: Reader = await import(import.meta.resolve("@cityssm/green-button-parser"));

const number = (text: string) => Number(/[\d,]+(\.\d+)?/.exec(text)?.[0]?.replaceAll(",", ""));

/** The last whole month whose readings are sure to be there. */
const month = dayAfter(`${dayAfter(texasDay(new Date()), -4).slice(0, 7)}-01`, -1).slice(0, 7);

/** The first Sunday of the latest November whose readings are sure to be there. */
const clocksWentBack = (() => {
  const known = dayAfter(texasDay(new Date()), -4);
  const firstSunday = (year: number) => {
    const first = new Date(Date.UTC(year, 10, 1));
    return dayAfter(`${year}-11-01`, (7 - first.getUTCDay()) % 7);
  };
  const year = Number(known.slice(0, 4));
  return firstSunday(year) <= known ? firstSunday(year) : firstSunday(year - 1);
})();

/** What the cursor says of each bar, from the first to the last. */
async function walk(page: Page, count: number): Promise<string[]> {
  const cursor = page.getByRole("slider");
  await cursor.focus();
  await page.keyboard.press("Home");
  const said: string[] = [];
  for (let bar = 1; bar <= count; bar += 1) {
    await expect(cursor).toHaveAttribute("aria-valuenow", String(bar));
    said.push((await cursor.getAttribute("aria-valuetext")) ?? "");
    await page.keyboard.press("ArrowRight");
  }
  return said;
}

async function openTable(page: Page) {
  const table = page.getByRole("table", { name: /^(Usage of|Consumo de) / });
  if (!(await table.isVisible())) await page.locator("summary", { hasText: /table$|tabla$/ }).click();
  await expect(table).toBeVisible();
  return table.locator("tbody tr");
}

test("a year and a month: the bars, the table and the files all say the same", async ({
  page,
  world,
  axe,
}) => {
  await enterAs(page, world, "settled");
  await page.goto("/home/1/usage");
  await page.getByRole("link", { name: /^Earlier: / }).click();
  await page.waitForURL(/\/usage\/\d{4}$/);
  const months = await openTable(page);
  await expect(months).toHaveCount(12);
  const ofYear = await walk(page, 12);
  const inTable = await months.locator("td:nth-child(2)").allInnerTexts();
  for (const [index, text] of ofYear.entries()) {
    expect(text.replace(/^[^:]*: /, "")).toContain(inTable[index] ?? "?");
  }

  await page.goto(`/home/1/usage/${month}`);
  const total = number(await page.getByRole("region", { name: "In short" }).innerText());
  const days = await openTable(page);
  const said = await walk(page, await days.count());
  const shown = (await days.locator("td:nth-child(2)").allInnerTexts()).map(number);
  expect(said.map((text) => number(text.replace(/^[^:]*: /, "")))).toEqual(shown);
  expect(Math.abs(sumOf(shown) - total)).toBeLessThan(0.05 * shown.length + 0.5);
  await axe(page);

  const take = async (name: RegExp) => {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const reply = await page.request.get(href ?? "");
    expect(reply.status()).toBe(200);
    return reply.text();
  };
  const rows = (await take(/\(CSV\)/))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(","));
  const used = rows.filter((row) => row[7] === "Consumption");
  const wattHours = (of: string[][]) => sumOf(of.map((row) => Math.round(Number(row[5]) * 1_000)));
  expect(Math.round(wattHours(used) / 1_000)).toBe(total);
  const byDay = [...Map.groupBy(used, (row) => row[1]).values()];
  expect(byDay.map((day) => Math.round(wattHours(day) / 100))).toEqual(
    shown.map((kwh) => Math.round(kwh * 10)),
  );

  const feed = await reader.atomToGreenButtonJson(await take(/Green Button/));
  const readings = reader.helpers
    .getEntriesByContentType(feed, "IntervalBlock")
    .flatMap(({ content }) => content.IntervalBlock ?? [])
    .flatMap(({ IntervalReading }) => IntervalReading ?? []);
  expect(readings).toHaveLength(used.length);
  expect(readings.map(({ value }) => value)).toEqual(used.map((row) => Math.round(Number(row[5]) * 1_000)));
});

test("en dólares, por hora y cada 15 minutos: todo se lee también con el teclado", async ({
  page,
  world,
  axe,
}) => {
  await enterAs(page, world, "solar-ev");
  await page.goto("/home?lang=es");
  await page.goto(`/home/1/usage/${month}`);
  const summary = page.getByRole("region", { name: "En resumen" });
  await expect(summary).toContainText(/De la red\s*[\d,]+\skWh/);
  await page.getByRole("navigation", { name: "Unidad" }).getByRole("link", { name: "Dólares" }).click();
  await expect(summary).toContainText(/Energía y entrega, estimado\s*\$[\d,]+\.\d\d/);
  await page.getByRole("navigation", { name: "Unidad" }).getByRole("link", { name: "kWh" }).click();
  await expect(summary).toContainText(/De la red/);

  const views = page.getByRole("navigation", { name: "Cómo mostrarlo" });
  await views.getByRole("link", { name: "Por hora" }).click();
  const grid = page.getByRole("grid");
  await grid.locator('td[tabindex="0"]').focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const cell = grid.locator("td:focus");
  const figure = await cell.locator("span").first().innerText();
  await expect(page.getByText(new RegExp(`\\b2\\b.* · .* · ${figure}\\skWh$`))).toBeVisible();
  await expect(page.getByRole("link", { name: /^Abrir / })).toBeVisible();
  await axe(page);

  await views.getByRole("link", { name: /15 min/ }).click();
  const chart = page.getByRole("application");
  await expect(chart.locator("canvas")).toBeVisible();
  await chart.focus();
  await page.keyboard.press("Home");
  const line = page.locator("figure p").first();
  await expect(line).toContainText(/de la red/);
  const first = await line.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(line).not.toHaveText(first);
  await expect(line).toContainText(/de la red/);
  const second = await line.innerText();
  await page.keyboard.press("PageDown");
  await expect(line).not.toHaveText(second);
});

test("the day on which clocks went back has both 1 AM hours, told apart", async ({ page, world, axe }) => {
  await enterAs(page, world, "settled");
  await page.goto(`/home/1/usage/${clocksWentBack}`);
  await page.locator("summary", { hasText: /table$/ }).click();
  const table = page.getByRole("table", { name: /^From the grid, kWh in each 15 minutes/ });
  await expect(table.locator("tbody tr")).toHaveCount(25);
  await expect(table.getByRole("rowheader", { name: /^1\sAM\sCDT$/ })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: /^1\sAM\sCST$/ })).toBeVisible();
  await expect(page.getByText(/This day had 25 hours/)).toBeVisible();
  const total = number(await page.getByRole("region", { name: "In short" }).innerText());
  const hours = (await table.locator("tbody td:last-child").allInnerTexts()).map(number);
  expect(sumOf(hours)).toBeCloseTo(total, 1);
  await axe(page);

  await page.goto(`/home/1/usage/${clocksWentBack.slice(0, 7)}?view=hours`);
  await expect(page.getByRole("columnheader", { name: /again$/ })).toHaveCount(1);
});
