/** What one look came to: `ok` holds, `fault` must be mended, `hint` may stay or could not be looked at. */
export interface Finding {
  mark: "ok" | "fault" | "hint";
  name: string;
  /** One sentence. */
  says: string;
  /** What to do about it. */
  todo?: string;
  details?: readonly string[];
}

const signs = { ok: "✓", fault: "✗", hint: "!" } as const;
const mostDetails = 20;
const indent = " ".repeat(17);

function lines({ mark, name, says, todo, details = [] }: Finding, isLong: boolean): string[] {
  const shown = isLong ? details : details.slice(0, mostDetails);
  const left = details.length - shown.length;
  return [
    `${signs[mark]} ${name.padEnd(15)}${says}`,
    ...shown.map((detail) => `${indent}· ${detail}`),
    ...(left > 0 ? [`${indent}· and ${left} more: npm run doctor -- --all`] : []),
    ...(todo ? [`${indent}→ ${todo}`] : []),
  ];
}

/** The report for a terminal. Whatever a server or a driver wrote, no line of it holds one of `secrets`. */
export function report(findings: readonly Finding[], secrets: readonly string[], isLong = false): string {
  const count = (mark: Finding["mark"]) => findings.filter((finding) => finding.mark === mark).length;
  const total = `${count("fault")} to mend, ${count("hint")} to know, ${count("ok")} in order.`;
  const text = [...findings.flatMap((finding) => lines(finding, isLong)), "", total].join("\n");
  const longestFirst = secrets.filter((secret) => secret.length > 3).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((kept, secret) => kept.replaceAll(secret, "…"), text);
}

/** Why something could not be reached, in few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  const inner = cause instanceof Error ? cause : error;
  const code = "code" in inner && typeof inner.code === "string" ? inner.code : "";
  // A library's own code, such as ESOCKET, says less than the system's inside its sentence.
  const word = /\bE[A-Z]{4,}\b/.exec(inner.message)?.[0] ?? /^E[A-Z_]+$/.exec(code)?.[0];
  if (word) return word;
  return (inner.message || error.name).split("\n")[0] ?? error.name;
}
