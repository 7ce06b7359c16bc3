/** What the sandbox can do to a call of Light, as columns of the matrix. */
export const columns = {
  slow: { kind: "latency", latency_ms: 4_000 },
  "500": { kind: "status", status: 500 },
  "429": { kind: "status", status: 429 },
  timeout: { kind: "timeout" },
  cut: { kind: "cut" },
  half: { kind: "half" },
  wrong: { kind: "wrong" },
} as const;

export type Column = keyof typeof columns;
export const columnNames: Column[] = ["slow", "500", "429", "timeout", "cut", "half", "wrong"];

/** One way a fault strikes: before or after the work, for one call or until it is taken away. */
export interface Strike {
  column: Column;
  when: "before" | "after";
  times: 1 | null;
}

/** "b1" strikes one call before its work, "a*" every call after it. */
export const strikeName = ({ when, times }: Strike): string => `${when[0]}${times ?? "*"}`;

/**
 * All strikes of one kind of operation. What only reads has no "after" of its own; and a 429 after the work is no fault of
 * Light's: it counts first and carries out nothing that is over its limit.
 */
export function strikesOf(isWrite: boolean): Strike[] {
  return columnNames.flatMap((column) =>
    (["before", "after"] as const)
      .filter((when) => when === "before" || (isWrite && column !== "429"))
      .flatMap((when) => [{ column, when, times: 1 } as const, { column, when, times: null } as const]),
  );
}
