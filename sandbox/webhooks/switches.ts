import { randomUUID } from "node:crypto";
import { z } from "zod";

export const switchKinds = ["drop", "hold", "delay", "duplicate"] as const;

export const SwitchInput = z.strictObject({
  kind: z.enum(switchKinds),
  delay_ms: z.int().min(1).max(590_000).default(5_000),
  /** How many events it takes; null = all until it is taken away. */
  times: z.int().min(1).nullable().default(null),
  event: z.string().max(100).optional(),
  app_uuid: z.string().optional(),
  endpoint_id: z.string().optional(),
  account_uuid: z.string().optional(),
});

export interface Switch extends z.infer<typeof SwitchInput> {
  readonly id: string;
  readonly left: number | null;
  readonly hits: number;
}

/** What the switches are asked about. */
interface Outgoing {
  readonly app_uuid: string;
  readonly endpoint_id: string;
  readonly event: string;
  readonly account_uuid: string | null;
}

export interface Effect {
  readonly state: "pending" | "held" | "dropped";
  readonly delayMs: number;
  readonly copies: number;
  readonly marks: readonly string[];
}

/** What becomes of new events on their way to the endpoints: of each kind the first switch that fits. */
export class Switches {
  #switches: Switch[] = [];

  add(wish: z.infer<typeof SwitchInput>): Switch {
    const added: Switch = { ...wish, id: randomUUID(), left: wish.times, hits: 0 };
    this.#switches.push(added);
    return added;
  }

  list(): readonly Switch[] {
    return this.#switches;
  }

  remove(id: string): boolean {
    const before = this.#switches.length;
    this.#switches = this.#switches.filter((each) => each.id !== id);
    return this.#switches.length < before;
  }

  clear(): void {
    this.#switches = [];
  }

  apply(outgoing: Outgoing): Effect {
    if (this.#take("drop", outgoing)) return { state: "dropped", delayMs: 0, copies: 1, marks: ["drop"] };
    const hold = this.#take("hold", outgoing);
    const delay = this.#take("delay", outgoing);
    const duplicate = this.#take("duplicate", outgoing);
    return {
      state: hold ? "held" : "pending",
      delayMs: delay?.delay_ms ?? 0,
      copies: duplicate ? 2 : 1,
      marks: [hold, delay, duplicate].flatMap((each) => (each ? [each.kind] : [])),
    };
  }

  #take(kind: Switch["kind"], outgoing: Outgoing): Switch | undefined {
    const found = this.#switches.find(
      (each) => each.kind === kind && each.left !== 0 && fits(each, outgoing),
    );
    if (!found) return undefined;
    const taken = { ...found, left: found.left === null ? null : found.left - 1, hits: found.hits + 1 };
    this.#switches = this.#switches.map((each) => (each.id === taken.id ? taken : each));
    return taken;
  }
}

function fits(wish: Switch, outgoing: Outgoing): boolean {
  const names = ["app_uuid", "endpoint_id", "event", "account_uuid"] as const;
  return names.every((name) => wish[name] === undefined || wish[name] === outgoing[name]);
}
