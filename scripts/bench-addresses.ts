/** Prints how big the sandbox's address book is, how fast it opens and how fast type-ahead answers. */
import { openAddressBook } from "../sandbox/addresses/address-book.ts";
import { Random } from "../sandbox/addresses/random.ts";

const started = performance.now();
const book = openAddressBook(1);
const startMs = performance.now() - started;

const random = new Random("bench");
const wanted = 500;
const every = Math.floor(book.size / wanted);
const sample = [...book.all()].filter((_, index) => index % every === 0).slice(0, wanted);

function misspelt(text: string): string {
  const letters = [...text.matchAll(/[A-Z]{4,}/g)];
  const word = letters.length > 0 ? random.pick(letters) : undefined;
  if (!word) return text;
  const at = word.index + random.int(1, word[0].length - 2);
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
}

const queries = sample.flatMap((premise) => {
  const unit = premise.address_2 ? ` ${premise.address_2}` : "";
  const line = `${premise.address_1}${unit}`;
  const full = `${line} ${premise.city} ${premise.postal_code}`;
  const typed = line.slice(0, random.int(1, line.length)).toLowerCase();
  return [
    { kind: "exact", query: full.toLowerCase() },
    { kind: "as typed", query: typed },
    { kind: "as typed, in a ZIP", query: typed, postal_code: premise.postal_code },
    { kind: "misspelt", query: `${misspelt(premise.address_1)} ${premise.city}` },
  ];
});

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function report(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(sorted, share));
  console.log(
    `${name.padEnd(20)} ${String(times.length).padStart(5)} queries  p50 ${p50} ms  p95 ${p95} ms  max ${most} ms`,
  );
}

const timed = queries.map(({ kind, ...query }) => {
  const from = performance.now();
  const found = book.typeAhead(query).length;
  return { kind, ms: performance.now() - from, found };
});

console.log(
  `${book.size} premises, open in ${startMs.toFixed(0)} ms, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
for (const [kind, group] of Map.groupBy(timed, ({ kind }) => kind))
  report(
    kind,
    group.map(({ ms }) => ms),
  );
report(
  "all",
  timed.map(({ ms }) => ms),
);
console.log(`nothing found for ${timed.filter(({ found }) => found === 0).length}`);
