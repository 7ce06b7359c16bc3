export interface Rate {
  /** The uuid of an app or of an account. */
  readonly key: string;
  /** Calls that were counted, refused ones among them. */
  readonly total: number;
  /** Those that got 429. */
  readonly refused: number;
  /** The most that fell into any window of one second, refused ones among them. */
  readonly max_in_one_second: number;
  readonly max_accepted_in_one_second: number;
  /** From the first counted call to the last. */
  readonly seconds: number;
}

interface Count {
  total: number;
  refused: number;
  max: number;
  maxAccepted: number;
  firstMs: number;
  lastMs: number;
  recent: { readonly atMs: number; readonly isAccepted: boolean }[];
}

const mostKeys = 10_000;

/** What each app and account has asked for since the last reset, in the windows of the rate limit. */
export class CallRate {
  #counts = new Map<string, Count>();

  note(key: string, atMs: number, isAccepted: boolean): void {
    const count = this.#counts.get(key) ?? begun(atMs);
    count.recent = count.recent.filter((call) => call.atMs > atMs - 1_000);
    count.recent.push({ atMs, isAccepted });
    count.total += 1;
    if (!isAccepted) count.refused += 1;
    count.lastMs = atMs;
    count.max = Math.max(count.max, count.recent.length);
    const accepted = count.recent.filter((call) => call.isAccepted).length;
    count.maxAccepted = Math.max(count.maxAccepted, accepted);
    this.#counts.set(key, count);
    if (this.#counts.size > mostKeys) this.#forgetOldest();
  }

  of(key: string): Rate {
    const { total, refused, max, maxAccepted, firstMs, lastMs } = this.#counts.get(key) ?? begun(0);
    return {
      key,
      total,
      refused,
      max_in_one_second: max,
      max_accepted_in_one_second: maxAccepted,
      seconds: Math.round(lastMs - firstMs) / 1_000,
    };
  }

  all(): Rate[] {
    return [...this.#counts.keys()].map((key) => this.of(key));
  }

  clear(): void {
    this.#counts.clear();
  }

  #forgetOldest(): void {
    const [oldest] = this.#counts.keys();
    if (oldest !== undefined) this.#counts.delete(oldest);
  }
}

const begun = (atMs: number): Count => ({
  total: 0,
  refused: 0,
  max: 0,
  maxAccepted: 0,
  firstMs: atMs,
  lastMs: atMs,
  recent: [],
});
