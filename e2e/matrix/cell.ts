import { readFileSync } from "node:fs";
import { expect } from "../fixtures/test.ts";
import { columns, type Strike } from "./faults.ts";
import type { Person } from "./person.ts";
import type { Row } from "./row.ts";

const messages = (noun: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../messages/en/${noun}.json`, import.meta.url), "utf8"));
const { part_missing = "", page_missing = "" } = messages("account_nav");
const { failure_title = "" } = messages("ui");
const { email_behind = "" } = messages("settings");
/** A part, without what is put into it, of each sentence that tells a person what went wrong. */
const sentences = [
  ...Object.values(messages("problems")),
  ...[part_missing, page_missing, failure_title, email_behind],
]
  .map((sentence) => sentence.split(/[{}]/).find((part) => part.length > 15) ?? "")
  .filter((sentence) => sentence.length > 15);
const raw =
  /Internal Server Error|Application error|\bundefined\b|\bNaN\b|\[object|\bError:|fetch failed|ordered_fault/;
const wayOn = /^(Try again|Load again|Look again|Check now|Check again)$/;
const patienceMs = 60_000;

interface Seen {
  isDone: boolean;
  text: string;
  alert: string;
}

async function look(row: Row, person: Person): Promise<Seen> {
  const { page } = person;
  const main = page.locator("main");
  const [isDone, text, alerts] = await Promise.all([
    row.isDone(person).catch(() => false),
    main.innerText({ timeout: 1_000 }).catch(() => ""),
    main
      .locator("[role=alert]:visible")
      .allInnerTexts()
      .catch(() => []),
    main
      .getByRole("button", { name: wayOn })
      .or(main.getByRole("link", { name: wayOn }))
      .count(),
  ]);
  const told = sentences.find((sentence) => text.includes(sentence)) ?? "";
  return { isDone, text, alert: alerts.find((each) => each.trim()) ?? told };
}

/** Waits until the person is where they wanted to be, or is told that something is wrong. */
async function outcome(row: Row, person: Person): Promise<Seen> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look(row, person);
    if (seen.isDone || seen.alert || Date.now() > end) return seen;
    await person.page.waitForTimeout(150);
  }
}

/** What stands in the fields, but for what must not stay: a code that was used, a Social Security number. */
const typed = (person: Person): Promise<Record<string, string>> =>
  person.page.evaluate(() => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        "main :is(input, select, textarea), dialog :is(input, select, textarea)",
      ),
    ].filter(
      (field) =>
        !field.closest("[hidden]") &&
        !/^(hidden|password|submit)$/.test(field.type) &&
        field.autocomplete !== "one-time-code" &&
        !/^\d{3}-\d{2}-\d{4}$/.test(field.value),
    );
    return Object.fromEntries(
      fields.map((field) => {
        const isTicked = field instanceof HTMLInputElement && /radio|checkbox/.test(field.type);
        const name = [field.name || field.id, ...(field.type === "radio" ? [field.value] : [])].join(" ");
        return [name, isTicked ? `${field.checked}` : field.value] as const;
      }),
    );
  });

/**
 * What a person had typed or ticked and no longer stands in its field. A field that is gone may be needed no more: whether it
 * is, going on tells, which types nothing.
 */
async function lostInput(person: Person, before: Record<string, string>): Promise<string[]> {
  const after = await typed(person);
  return Object.entries(before)
    .filter(([name, value]) => name in after && after[name] !== value)
    .map(([name]) => name);
}

/** Goes on by what the page offers, as often as a patient person would. */
async function goOn(row: Row, person: Person): Promise<boolean> {
  const main = person.page.locator("main");
  const again = row.again ?? row.act;
  for (let tries = 0; tries < 4; tries += 1) {
    const way = main
      .getByRole("button", { name: wayOn })
      .or(main.getByRole("link", { name: wayOn }))
      .first();
    if (row.goOn) await row.goOn(person).catch(() => undefined);
    else if (await way.isVisible()) await way.click({ timeout: 5_000 }).catch(() => undefined);
    else await again(person).catch(() => undefined);
    const end = Date.now() + 12_000;
    while (Date.now() < end) {
      const seen = await look(row, person);
      if (seen.isDone) return true;
      if (seen.alert && Date.now() > end - 9_000) break;
      await person.page.waitForTimeout(150);
    }
  }
  return false;
}

/** Goes through one cell. @returns what failed, in words; empty when nothing did */
export async function cell(row: Row, person: Person, strike: Strike): Promise<string[]> {
  const { world } = person;
  await row.begin?.(person);
  const path = row.path.replace("{account}", person.uuid);
  const isOwn = path.startsWith("/v1/account") && person.uuid && !row.isEverybodys;
  const faults: { id: string }[] = await world.control("POST", "/faults", {
    ...columns[strike.column],
    ...{ method: row.method, path, exact: true, when: strike.when },
    ...(strike.times ? { times: strike.times } : {}),
    ...(isOwn ? { account_uuid: person.uuid } : {}),
  });
  const id = faults.at(-1)?.id;
  const wrongs: string[] = [];
  try {
    const before = row.isWrite ? await typed(person) : {};
    await row.act(person);
    const seen = await outcome(row, person);
    const standing: { id: string; hits: number }[] = await world.control("GET", "/faults");
    if (standing.find((each) => each.id === id)?.hits === 0) wrongs.push("the fault did not strike");
    if (!seen.isDone) {
      if (!seen.alert) wrongs.push(seen.text.length < 40 ? "blank" : "stuck without a word");
      const lost = await lostInput(person, before);
      if (lost.length > 0) wrongs.push(`lost input: ${lost.join(", ")}`);
    }
    if (raw.test(seen.text)) wrongs.push(`raw: ${raw.exec(seen.text)?.[0]}`);
    await world.control("DELETE", `/faults/${id}`);
    if (!seen.isDone && !(await goOn(row, person)))
      wrongs.push(`no way on from “${seen.alert.slice(0, 60)}”`);
  } finally {
    await world.control("DELETE", `/faults/${id}`).catch(() => undefined);
  }
  // What came late must not do it again.
  if (row.wrongs) {
    const judge = row.wrongs;
    await expect
      .poll(() => judge(person), { timeout: 5_000 })
      .toEqual([])
      .catch(() => undefined);
    wrongs.push(...(await judge(person)));
  }
  return wrongs;
}
