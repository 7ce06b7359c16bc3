import type { CallRate } from "./call-rate.ts";
import { LightError } from "./errors.ts";

/** A sliding window of one second, counted in real time whatever the sandbox's clock says. */
export class RateLimit {
  readonly #nowMs: () => number;
  readonly #rate: CallRate | undefined;
  readonly #hits = new Map<string, number[]>();

  constructor(nowMs: () => number = () => performance.now(), rate?: CallRate) {
    this.#nowMs = nowMs;
    this.#rate = rate;
  }

  /** @throws 429 when `key` has made `perSecond` requests within the last second. */
  take(key: string, perSecond: number): void {
    const now = this.#nowMs();
    const recent = (this.#hits.get(key) ?? []).filter((at) => at > now - 1_000);
    const isAccepted = recent.length < perSecond;
    if (isAccepted) recent.push(now);
    this.#hits.set(key, recent);
    if (this.#hits.size > 10_000) this.#forgetIdle(now);
    this.#rate?.note(key, now, isAccepted);
    if (!isAccepted) throw rateLimited(perSecond);
  }

  #forgetIdle(now: number): void {
    for (const [key, hits] of this.#hits) {
      if ((hits.at(-1) ?? 0) <= now - 1_000) this.#hits.delete(key);
    }
  }
}

export const rateLimited = (perSecond: number): LightError =>
  new LightError(429, "rate_limited", `At most ${perSecond} requests a second.`);
