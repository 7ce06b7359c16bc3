import { z } from "zod";
import { type Client, CommandMistake } from "./client.ts";
import { columns } from "./columns.ts";
import { accountOf, type Command, whole } from "./command.ts";

const Delivery = z.looseObject({
  id: z.string(),
  event: z.string(),
  state: z.string(),
  created_at: z.string(),
  marks: z.array(z.string()),
  url: z.string(),
});
const Deliveries = z.array(Delivery);
const Switches = z.array(
  z.looseObject({ kind: z.string(), delay_ms: z.number(), left: z.number().nullable(), hits: z.number() }),
);
const acts: Readonly<Record<string, string>> = { again: "deliver", duplicate: "duplicate", drop: "drop" };
const switchKinds = new Set(["drop", "hold", "delay", "duplicate"]);

/** `webhook list|send|again|duplicate|drop|hold|delay|release|clear|events`. */
export async function webhook(command: Command): Promise<void> {
  const { words, client, print } = command;
  const [verb = "list", word] = words;
  const act = acts[verb];
  if (verb === "list") return list(command);
  if (verb === "send") return send(command);
  if (act && word) {
    const id = await deliveryOf(client, word);
    const made = await client.post(`/webhooks/log/${id}/${act}`, {}, z.union([Deliveries, Delivery]));
    return show(print, Array.isArray(made) ? made : [made]);
  }
  if (switchKinds.has(verb)) return turnOn(command, verb);
  if (verb === "again") throw new CommandMistake("Say which: webhook again <id>. webhook list has the ids.");
  if (verb === "release") {
    return show(print, await client.post("/webhooks/release", { order: word }, Deliveries));
  }
  if (verb === "clear") {
    await client.delete("/webhooks/switches");
    return print(["Webhooks go out untouched. What is held waits for webhook release."], []);
  }
  if (verb === "events") {
    const events = await client.get("/webhooks/events", z.array(z.string()));
    return print(events, events);
  }
  throw new CommandMistake(`webhook ${verb} is unknown. Try --help.`);
}

async function list({ values, client, print }: Command): Promise<void> {
  const account_uuid = values.account === undefined ? undefined : await accountOf(client, values.account);
  const limit = whole("limit", values.limit) ?? 40;
  const { event, state } = values;
  show(print, await client.get("/webhooks/log", Deliveries, { account_uuid, event, state, limit }));
}

async function send({ words: [, event], values, client, print }: Command): Promise<void> {
  if (!event || values.account === undefined) {
    throw new CommandMistake("Say which and whose: webhook send enrollment.finalized --account <account>.");
  }
  const account_uuid = await accountOf(client, values.account);
  const { number } = values;
  show(print, await client.post("/webhooks/send", { event, account_uuid, number }, Deliveries));
}

async function turnOn({ values, client, print }: Command, kind: string): Promise<void> {
  const switches = await client.post(
    "/webhooks/switches",
    {
      kind,
      event: values.event,
      times: whole("times", values.times),
      delay_ms: whole("ms", values.ms),
      account_uuid: values.account === undefined ? undefined : await accountOf(client, values.account),
    },
    Switches,
  );
  const rows = switches.map(({ kind: each, delay_ms, left, hits, event }) => [
    each === "delay" ? `delay ${delay_ms} ms` : each,
    typeof event === "string" ? event : "every event",
    left === null ? "until webhook clear" : `the next ${left}`,
    `${hits} so far`,
  ]);
  print(columns(rows), switches);
}

async function deliveryOf(client: Client, start: string): Promise<string> {
  const all = await client.get("/webhooks/log", Deliveries, { limit: 1_000 });
  const found = all.filter(({ id }) => id.startsWith(start));
  if (found[0] && found.length === 1) return found[0].id;
  throw new CommandMistake(
    `${found.length === 0 ? "No delivery begins" : "Several deliveries begin"} with ${start}.`,
  );
}

function show(print: Command["print"], deliveries: z.infer<typeof Deliveries>): void {
  const rows = deliveries.map(({ id, event, state, created_at, marks, url }) => [
    id.slice(0, 8),
    created_at,
    state,
    event,
    marks.join(","),
    url,
  ]);
  print(rows.length > 0 ? columns(rows) : ["No deliveries."], deliveries);
}
