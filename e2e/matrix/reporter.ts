import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { type Column, columnNames, type Strike, strikeName } from "./faults.ts";

interface Cell {
  strike: Strike;
  wrongs: string[];
}

const width = 9;

/** Prints the matrix: a line for each deed and its call, a column for each fault. */
export default class MatrixReporter implements Reporter {
  readonly #rows: { title: string; cells: Cell[] }[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    const body = result.attachments.find(({ name }) => name === "row")?.body;
    const cells: Cell[] = body ? JSON.parse(body.toString()) : [];
    this.#rows.push({ title: test.title, cells });
    const failed = cells.filter(({ wrongs }) => wrongs.length > 0).length;
    const word =
      cells.length === 0
        ? `did not run: ${result.error?.message ?? ""}`
        : `${failed} of ${cells.length} failed`;
    console.log(`${test.title}: ${word} (${Math.round(result.duration / 1000)} s)`);
  }

  onEnd(): void {
    const count = { ok: 0, failed: 0 };
    const notes: string[] = [];
    let journey = "";
    const lines: string[] = [];
    for (const { title, cells } of this.#rows.toSorted((a, b) => a.title.localeCompare(b.title))) {
      const [group = "", deed = "", call = ""] = title.split(" | ");
      if (group !== journey) lines.push("", group);
      journey = group;
      const marks = columnNames.map((column) => this.#mark(column, cells).padEnd(width));
      lines.push(`  ${deed.slice(0, 38).padEnd(40)}${call.slice(0, 62).padEnd(64)}${marks.join("")}`);
      for (const { strike, wrongs } of cells) {
        count[wrongs.length > 0 ? "failed" : "ok"] += 1;
        if (wrongs.length > 0)
          notes.push(`${deed}, ${call}: ${strike.column} ${strikeName(strike)}: ${wrongs.join("; ")}`);
      }
    }
    console.log(
      `\n${" ".repeat(106)}${columnNames.map((name) => name.padEnd(width)).join("")}${lines.join("\n")}`,
    );
    console.log(`\nb before the work, a after it; 1 one call, * until it is taken away`);
    for (const note of notes) console.log(`- ${note}`);
    console.log(`\n${count.ok} cells ok, ${count.failed} failed, ${this.#rows.length} deeds`);
  }

  #mark(column: Column, cells: Cell[]): string {
    const own = cells.filter(({ strike }) => strike.column === column);
    if (own.length === 0) return "-";
    const bad = own.filter(({ wrongs }) => wrongs.length > 0);
    return bad.length === 0
      ? `ok ${own.length}`
      : `!${bad.map(({ strike }) => strikeName(strike)).join(",")}`;
  }
}
