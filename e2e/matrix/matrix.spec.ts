import { expect, test } from "../fixtures/test.ts";
import { cell } from "./cell.ts";
import { type Strike, strikeName, strikesOf } from "./faults.ts";
import type { Person } from "./person.ts";
import type { Row } from "./row.ts";
import { accountReads } from "./rows/account-reads.ts";
import { accountWrites } from "./rows/account-writes.ts";
import { enrollmentReads } from "./rows/enrollment-reads.ts";
import { enrollmentWrites } from "./rows/enrollment-writes.ts";

const only = process.env.MATRIX_FAULTS?.split(",");
const lanesOf = (row: Row) => (row.isEverybodys ? 1 : 4);

for (const row of [...enrollmentReads, ...enrollmentWrites, ...accountReads, ...accountWrites]) {
  test(`${row.journey} | ${row.deed} | ${row.method} ${row.path}`, async ({ world, browser }, testInfo) => {
    const waiting = strikesOf(row.isWrite === true).filter(({ column }) => !only || only.includes(column));
    const results: { strike: Strike; wrongs: string[] }[] = [];

    async function lane() {
      let kept: Person | null = null;
      for (let strike = waiting.shift(); strike; strike = waiting.shift()) {
        let person: Person | null = kept;
        kept = null;
        let wrongs: string[];
        try {
          person ??= await row.person(world, browser);
          wrongs = await cell(row, person, strike);
        } catch (error) {
          wrongs = [`failed: ${String(error).slice(0, 300)}`];
        }
        results.push({ strike, wrongs });
        if (wrongs.length > 0) {
          const path = testInfo.outputPath(`${strike.column}-${strikeName(strike).replace("*", "all")}.png`);
          await person?.page.screenshot({ path, fullPage: true }).catch(() => undefined);
        }
        if (row.isReusable && wrongs.length === 0) kept = person;
        else await person?.leave();
      }
      await kept?.leave();
    }

    await Promise.all(Array.from({ length: lanesOf(row) }, lane));
    await testInfo.attach("row", { body: JSON.stringify(results), contentType: "application/json" });
    const failed = results.filter(({ wrongs }) => wrongs.length > 0);
    expect(
      failed.map(({ strike, wrongs }) => `${strike.column} ${strikeName(strike)}: ${wrongs.join("; ")}`),
    ).toEqual([]);
  });
}
