import { z } from "zod";
import type { Command } from "./command.ts";

const State = z.looseObject({ now: z.string(), frozen: z.boolean(), offset_ms: z.number() });

/** `clock`, `clock +30d`, `clock 2026-05-01T12:00:00Z`, `clock real|freeze|go`. */
export async function clock({ words: [wish], client, print }: Command): Promise<void> {
  const state = wish ? await client.post("/clock", changeOf(wish), State) : await client.get("/clock", State);
  const texas = new Date(state.now).toLocaleString("en-US", {
    timeZone: "America/Chicago",
    dateStyle: "full",
    timeStyle: "medium",
  });
  const how = state.frozen ? "frozen" : state.offset_ms === 0 ? "real time" : "moved";
  print([`${texas} in Texas (${state.now}), ${how}`], state);
}

function changeOf(wish: string): object {
  if (wish === "real") return { real: true };
  if (wish === "freeze") return { frozen: true };
  if (wish === "go") return { frozen: false };
  return /^\d{4}-/.test(wish) ? { now: wish } : { advance: wish };
}
