import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";
import { post } from "./post.ts";
import { signature } from "./signature.ts";
import { type Effect, Switches } from "./switches.ts";
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

const asItIs: Effect = { state: "pending", delayMs: 0, copies: 1, marks: [] };

interface Sent {
  readonly endpoint_id: string;
  readonly event: string;
  readonly event_uuid: string;
  readonly body: string;
}

/** Whatever an event tells; most are about an account. */
export interface EventData {
  readonly account?: { readonly uuid: string; readonly [name: string]: unknown };
  readonly [name: string]: unknown;
}

/**
 * Sends Light's webhooks. What is to be sent is stored first, so that a restart takes up where it stopped. The
 * payload and the signature carry the sandbox's time, the pauses are real ones.
 */
export class Webhooks {
  readonly switches = new Switches();
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

  /** Stores the event for every endpoint of the app, as the switches would have it, and returns at once. */
  emit(appUuid: string, event: string, data: EventData, marks: readonly string[] = []): Delivery[] {
    if (this.#isSilent) return [];
    const event_uuid = randomUUID();
    const created_at = this.#clock.now().toISOString();
    const body = JSON.stringify({ uuid: event_uuid, created_at, api_version: "v1", event, data });
    return this.#store.endpoints(appUuid).flatMap(({ id: endpoint_id }) => {
      const account_uuid = data.account?.uuid ?? null;
      const effect = this.switches.apply({ app_uuid: appUuid, endpoint_id, event, account_uuid });
      const sent = { endpoint_id, event, event_uuid, body };
      return this.#add(sent, { ...effect, marks: [...marks, ...effect.marks] });
    });
  }

  /** The latest first. */
  log(filter?: DeliveryFilter): Delivery[] {
    return this.#store.deliveries(filter);
  }

  delivery(id: string): Delivery | undefined {
    return this.#store.delivery(id);
  }

  /** The same event once more, with the same uuid: what a receiver must take for a duplicate. */
  deliverAgain(id: string): Delivery | undefined {
    return this.#repeat(id, { ...asItIs, marks: ["again"] })?.[0];
  }

  /** The same event twice at once. */
  duplicate(id: string): Delivery[] | undefined {
    return this.#repeat(id, { ...asItIs, copies: 2, marks: ["duplicate"] });
  }

  /** What has not arrived yet never will. False when it is too late for that. */
  drop(id: string): boolean {
    const { state } = this.#store.delivery(id) ?? {};
    if (state !== "pending" && state !== "held") return false;
    this.#scheduled.get(id)?.();
    this.#scheduled.delete(id);
    this.#store.setState(id, "dropped", null);
    this.#store.mark(id, "drop");
    return true;
  }

  /** What is held, the oldest first. */
  held(appUuid?: string): string[] {
    return this.#store.held(appUuid);
  }

  /** Sends what was held, one after the other in this order. */
  release(ids: readonly string[]): Delivery[] {
    const nowMs = this.#timers.nowMs();
    for (const id of ids) {
      this.#store.makeDue(id, nowMs);
      this.#store.mark(id, "released");
    }
    this.#track(async () => {
      for (const id of ids) await this.#attempt(id);
    });
    return this.#deliveries(ids);
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

  #repeat(id: string, effect: Effect): Delivery[] | undefined {
    const earlier = this.#store.delivery(id);
    if (!earlier) return undefined;
    const { endpoint_id, event, event_uuid, payload } = earlier;
    return this.#add({ endpoint_id, event, event_uuid, body: JSON.stringify(payload) }, effect);
  }

  #add(sent: Sent, { state, delayMs, copies, marks }: Effect): Delivery[] {
    const now_ms = this.#timers.nowMs();
    const due_ms = now_ms + delayMs;
    const ids = Array.from({ length: copies }, () =>
      this.#store.addDelivery({ ...sent, state, marks, now_ms, due_ms }),
    );
    if (state === "pending") for (const id of ids) this.#schedule(id, due_ms);
    return this.#deliveries(ids);
  }

  #deliveries(ids: readonly string[]): Delivery[] {
    return ids.flatMap((id) => this.#store.delivery(id) ?? []);
  }

  #schedule(id: string, atMs: number): void {
    if (this.#closing.signal.aborted) return;
    const callOff = this.#timers.after(Math.max(0, atMs - this.#timers.nowMs()), () => {
      this.#scheduled.delete(id);
      this.#track(() => this.#attempt(id));
    });
    this.#scheduled.set(id, callOff);
  }

  #track(act: () => Promise<void>): void {
    const running = act()
      .catch((error) => console.error("a webhook could not be sent:", error))
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  async #attempt(id: string): Promise<void> {
    // Gone when the transaction that emitted it was rolled back, or when its endpoint was removed.
    const pending = this.#store.pending(id);
    if (!pending) return;
    const startedMs = this.#timers.nowMs();
    if (startedMs > pending.due_ms + windowMs) return this.#store.setState(id, "failed", null);
    const outcome = await post(this.#request(pending), this.#timers, this.#closing.signal);
    if (this.#closing.signal.aborted) return;
    const ms = this.#timers.nowMs() - startedMs;
    if (!this.#store.pending(id)) return;
    this.#store.addAttempt(id, { at: new Date(startedMs).toISOString(), ms, ...outcome });
    if (outcome.error === null) return this.#store.setState(id, "delivered", null);
    const pauseMs = pausesMs[pending.tries];
    const nextMs = this.#timers.nowMs() + (pauseMs ?? 0);
    if (pauseMs === undefined || nextMs > pending.due_ms + windowMs) {
      return this.#store.setState(id, "failed", null);
    }
    this.#store.setState(id, "pending", nextMs);
    this.#schedule(id, nextMs);
  }

  #request({ url, secret, body }: Pending) {
    const headers = {
      "Content-Type": "application/json",
      "User-Agent": "Light-Webhooks/1",
      "Light-Signature-v1": signature(secret, body, this.#clock.now()),
    };
    return { url, headers, body, timeoutMs };
  }
}
