// Reads every sample bill as text, as scans and as photos: required fields right, and seconds a bill.
// node scripts/bench-bills.mjs [--text] [--layout=name]
import { performance } from "node:perf_hooks";
import { readBill } from "../sandbox/bills/read-bill.ts";
import { layouts } from "../sandbox/bills/samples/sample-bills.ts";
import { flatbed, phone, picturePdf, scanned } from "../sandbox/bills/samples/scan.ts";

const required = [
  "utility_account_number",
  "invoice_date",
  "provider_display_name",
  "total_dollars",
  "total_kwh",
  "contract_end_date",
];
const others = [
  "billing_period_start",
  "billing_period_end",
  "amount_due_dollars",
  "previous_balance_dollars",
  "exported_kwh",
  "is_estimated",
  "has_solar",
];
const isTextOnly = process.argv.includes("--text");
const only = process.argv.find((word) => word.startsWith("--layout="))?.slice("--layout=".length);
const today = "2026-06-20";
const pictures = [flatbed(-3), flatbed(1), flatbed(2.2), phone(-1.6), phone(3)];
const ways = [
  { name: "text", make: async (pdf) => pdf, isScan: false },
  ...pictures.map((scan) => ({
    name: `${scan.shadow > 0.2 ? "photo" : "scan"} ${scan.degrees > 0 ? "+" : ""}${scan.degrees}°`,
    make: async (pdf) => picturePdf(await scanned(pdf, scan)),
    isScan: true,
  })),
].filter((way) => !(isTextOnly && way.isScan));

const tally = { text: [0, 0, 0, 0], scan: [0, 0, 0, 0] };
const seconds = { text: [], scan: [] };
const failures = [];
const table = [];
for (const [number, layout] of layouts.filter((one) => !only || one.name === only).entries()) {
  const esi_id =
    number % 3 === 1
      ? `1008901${String(900_000_031_157_113n + BigInt(number) * 7_919n)}`
      : `1044372${9_000_417_316 + number * 6_133}`;
  const { body, truth } = await layout.make({ esi_id, today });
  const line = { layout: layout.name };
  for (const way of ways) {
    const pdf = await way.make(body);
    const began = performance.now();
    const read = await readBill(pdf);
    const took = (performance.now() - began) / 1000;
    const kind = way.isScan ? "scan" : "text";
    seconds[kind].push(took);
    const isRight = (field) => "confidence" in read && read[field] === truth[field];
    const right = required.filter(isRight).length;
    tally[kind][0] += right;
    tally[kind][1] += required.length;
    tally[kind][2] += others.filter(isRight).length;
    tally[kind][3] += others.length;
    line[way.name] = `${right}/${required.length}`;
    for (const field of [...required, ...others].filter((one) => !isRight(one))) {
      const sure = read.confidence?.[field] ?? "";
      failures.push(
        `${layout.name} ${way.name}: ${field} ${truth[field]} read as ${read[field] ?? read.problem ?? null} ${sure}`,
      );
    }
  }
  table.push(line);
  console.log(Object.values(line).join("  "));
}

console.table(Object.fromEntries(table.map(({ layout, ...rest }) => [layout, rest])));
for (const failure of failures) console.log(failure);
const middle = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
let isGood = true;
for (const [kind, bar] of [
  ["text", 1],
  ["scan", 0.95],
]) {
  const [right, all, rightOthers, allOthers] = tally[kind];
  if (all === 0) continue;
  const share = (a, b) => `${((a / b) * 100).toFixed(1)} %`;
  isGood &&= right / all >= bar;
  console.log(
    `${kind}: required fields ${right}/${all} (${share(right, all)}, bar ${bar * 100} %), other fields ${share(rightOthers, allOthers)}, ` +
      `median ${middle(seconds[kind]).toFixed(2)} s, worst ${Math.max(...seconds[kind]).toFixed(2)} s over ${seconds[kind].length} bills`,
  );
}
process.exitCode = isGood ? 0 : 1;
