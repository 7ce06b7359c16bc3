import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";
import { signature } from "./signature.ts";
import { realTimers, type Timers } from "./timers.ts";
import {
  type Delivery,
  type DeliveryFilter,
  type Endpoint,
  type Pending,
  WebhookStore,
} from "./webhook-store.ts";

/** Contract 6.3: three attempts with growing pauses, all within ten minutes, ten seconds each. */
const pausesMs = [30_000, 300_000];
const windowMs = 600_000;
const timeoutMs = 10_000;

/**
 * Sends Light's webhooks. What is to be sent is stored first, so that a restart takes up where it stopped. The
 * payload and the signature carry the sandbox's time, the pauses are real ones.
 */
export class Webhooks {
  readonly #store: WebhookStore;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #scheduled = new Map<string, () => void>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #isSilent = false;

  constructor(db: Database, clock: Clock, timers: Timers = realTimers) {
    this.#store = new WebhookStore(db);
    this.#clock = clock;
    this.#timers = timers;
    for (const pending of this.#store.allPending()) this.#schedule(pending.id, pending.next_attempt_ms);
  }

  addEndpoint(appUuid: string, url: string, secret: string): Endpoint {
    return this.#store.saveEndpoint(appUuid, url, secret);
  }

  /** Without the secrets. */
  endpoints(appUuid?: string): Endpoint[] {
    return this.#store.endpoints(appUuid);
  }

  removeEndpoint(id: string): boolean {
    return this.#store.removeEndpoint(id);
  }

  /** Nobody is told what happens during `act`: a past that is made up afterwards is no news. */
  silently<T>(act: () => T): T {
    const outer = this.#isSilent;
    this.#isSilent = true;
    try {
      return act();
    } finally {
      this.#isSilent = outer;
    }
  }

  /** Stores the event for every endpoint of the app and returns at once. */
  emit(appUuid: string, event: string, data: object): void {
    if (this.#isSilent) return;
    const endpoints = this.#store.endpoints(appUuid);
    const event_uuid = randomUUID();
    const created_at = this.#clock.now().toISOString();
    const body = JSON.stringify({ uuid: event_uuid, created_at, api_version: "v1", event, data });
    for (const { id } of endpoints) this.#add(id, event, event_uuid, body);
  }

  /** The latest first. */
  log(filter?: DeliveryFilter): Delivery[] {
    return this.#store.deliveries(filter);
  }

  /** The same event once more, with the same uuid: what a receiver must take for a duplicate. */
  deliverAgain(id: string): Delivery | undefined {
    const earlier = this.#store.delivery(id);
    if (!earlier) return undefined;
    const { endpoint_id, event, event_uuid, payload } = earlier;
    return this.#store.delivery(this.#add(endpoint_id, event, event_uuid, JSON.stringify(payload)));
  }

  /** Forgets every delivery; endpoints stay. */
  clear(): void {
    for (const callOff of this.#scheduled.values()) callOff();
    this.#scheduled.clear();
    this.#store.clear();
  }

  /** Stops timers and requests under way; what was not delivered is taken up at the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const callOff of this.#scheduled.values()) callOff();
    this.#scheduled.clear();
    await Promise.all(this.#underWay);
  }

  #add(endpoint_id: string, event: string, event_uuid: string, body: string): string {
    const now_ms = this.#timers.nowMs();
    const id = this.#store.addDelivery({ endpoint_id, event, event_uuid, body, now_ms });
    this.#schedule(id, now_ms);
    return id;
  }

  #schedule(id: string, atMs: number): void {
    if (this.#closing.signal.aborted) return;
    const callOff = this.#timers.after(Math.max(0, atMs - this.#timers.nowMs()), () => {
      this.#scheduled.delete(id);
      const attempt = this.#attempt(id)
        .catch((error) => console.error("a webhook could not be sent:", error))
        .finally(() => this.#underWay.delete(attempt));
      this.#underWay.add(attempt);
    });
    this.#scheduled.set(id, callOff);
  }

  async #attempt(id: string): Promise<void> {
    // Gone when the transaction that emitted it was rolled back, or when its endpoint was removed.
    const pending = this.#store.pending(id);
    if (!pending) return;
    const startedMs = this.#timers.nowMs();
    if (startedMs > pending.created_ms + windowMs) return this.#store.setState(id, "failed", null);
    const outcome = await this.#post(pending);
    if (this.#closing.signal.aborted) return;
    const ms = this.#timers.nowMs() - startedMs;
    if (!this.#store.pending(id)) return;
    this.#store.addAttempt(id, { at: new Date(startedMs).toISOString(), ms, ...outcome });
    if (outcome.error === null) return this.#store.setState(id, "delivered", null);
    const pauseMs = pausesMs[pending.tries];
    const nextMs = this.#timers.nowMs() + (pauseMs ?? 0);
    if (pauseMs === undefined || nextMs > pending.created_ms + windowMs) {
      return this.#store.setState(id, "failed", null);
    }
    this.#store.setState(id, "pending", nextMs);
    this.#schedule(id, nextMs);
  }

  async #post({ url, secret, body }: Pending): Promise<{ status: number | null; error: string | null }> {
    const late = new AbortController();
    const callOff = this.#timers.after(timeoutMs, () => late.abort());
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "User-Agent": "Light-Webhooks/1",
          "Light-Signature-v1": signature(secret, body, this.#clock.now()),
        },
        body,
        redirect: "manual",
        signal: AbortSignal.any([late.signal, this.#closing.signal]),
      });
      await response.body?.cancel();
      return { status: response.status, error: response.ok ? null : `HTTP ${response.status}` };
    } catch (error) {
      return { status: null, error: late.signal.aborted ? "no answer within 10 s" : reason(error) };
    } finally {
      callOff();
    }
  }
}

/** fetch says only "fetch failed"; its cause knows why. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.message : "unknown";
}
