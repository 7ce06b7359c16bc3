import type { World } from "../fixtures/world.ts";
import type { Browser, Person } from "./person.ts";

/** One thing that a person does, and the one call of Light that goes wrong while they do it. */
export interface Row {
  journey: string;
  /** What they do, in words. */
  deed: string;
  method: "GET" | "POST" | "PUT" | "PATCH";
  /** Of the call; `{account}` becomes the person's own, `*` is any one segment. */
  path: string;
  isWrite?: boolean;
  /** The call tells no account apart from another, so that the row goes through its faults one by one. */
  isEverybodys?: boolean;
  /** Whoever does it; of a row that only looks, the same one for many faults. */
  person(world: World, browser: Browser): Promise<Person>;
  isReusable?: boolean;
  /** Up to the moment before the call. */
  begin?(person: Person): Promise<unknown>;
  /** What makes the call happen; done once. */
  act(person: Person): Promise<unknown>;
  /** Pressed when a notice offers nothing of its own. */
  again?(person: Person): Promise<unknown>;
  /** In place of what the page offers by the usual names. */
  goOn?(person: Person): Promise<unknown>;
  /** Whether they are where they wanted to be. */
  isDone(person: Person): Promise<boolean>;
  /** What is not exactly as often at Light as it should be, in words; empty when all is. */
  wrongs?(person: Person): Promise<string[]>;
}
