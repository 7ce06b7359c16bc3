import type { Database } from "./database.ts";

export interface Clock {
  now(): Date;
}

export interface ClockState {
  readonly now: string;
  readonly frozen: boolean;
  readonly offset_ms: number;
}

export interface ClockChange {
  readonly real?: boolean | undefined;
  readonly now?: Date | undefined;
  readonly advanceMs?: number | undefined;
  readonly frozen?: boolean | undefined;
}

/** Real time until somebody moves or freezes it. Survives a restart, so that the world stays at its date. */
export class SandboxClock implements Clock {
  readonly #db: Database;
  readonly #realNow: () => number;
  #offsetMs = 0;
  #frozenAt: number | null = null;
  #momentMs: number | null = null;

  constructor(db: Database, realNow: () => number = Date.now) {
    this.#db = db;
    this.#realNow = realNow;
    const saved = db
      .prepare<[], { offset_ms: number; frozen_at: number | null }>(
        "SELECT value ->> 'offset_ms' AS offset_ms, value ->> 'frozen_at' AS frozen_at FROM setting WHERE name = 'clock'",
      )
      .get();
    this.#offsetMs = saved?.offset_ms ?? 0;
    this.#frozenAt = saved?.frozen_at ?? null;
  }

  now(): Date {
    return new Date(this.#momentMs ?? this.#frozenAt ?? this.#realNow() + this.#offsetMs);
  }

  /** Runs `act` as if it were `moment`: what fell due while the clock was moved happens at its own time. */
  during<T>(moment: Date, act: () => T): T {
    const outer = this.#momentMs;
    this.#momentMs = moment.getTime();
    try {
      return act();
    } finally {
      this.#momentMs = outer;
    }
  }

  state(): ClockState {
    // One reading for both, else they may be a millisecond apart.
    const real = this.#realNow();
    const now = this.#frozenAt ?? real + this.#offsetMs;
    return { now: new Date(now).toISOString(), frozen: this.#frozenAt !== null, offset_ms: now - real };
  }

  /** Applied in this order: back to real time, jump to `now`, advance, freeze or let go. */
  change(change: ClockChange): ClockState {
    if (change.real) {
      this.#offsetMs = 0;
      this.#frozenAt = null;
    }
    const real = this.#realNow();
    const base = change.now?.getTime() ?? this.#frozenAt ?? real + this.#offsetMs;
    const target = base + (change.advanceMs ?? 0);
    const isFrozen = change.frozen ?? this.#frozenAt !== null;
    // Beyond these years JavaScript dates and the calendar in Texas stop making sense.
    if (target < Date.UTC(2000, 0) || target > Date.UTC(2100, 0)) throw new RangeError("outside 2000-2100");
    if (change.now || change.advanceMs || isFrozen !== (this.#frozenAt !== null)) {
      this.#offsetMs = target - real;
      this.#frozenAt = isFrozen ? target : null;
    }
    this.#save();
    return this.state();
  }

  #save(): void {
    const value = JSON.stringify({ offset_ms: this.#offsetMs, frozen_at: this.#frozenAt });
    this.#db.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('clock', ?)").run(value);
  }
}

const unitsMs: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "+30d", "+90m", "-2h", "45s" or a number of seconds, in milliseconds; null when it is none of these. */
export function parseAdvance(advance: string | number): number | null {
  const match = /^([+-]?\d{1,9}(?:\.\d{1,3})?)([smhd]?)$/.exec(String(advance).trim());
  if (!match) return null;
  const unit = unitsMs[match[2] || "s"] ?? 1_000;
  return Math.round(Number(match[1]) * unit);
}
