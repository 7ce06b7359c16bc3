import { z } from "zod";
import { CommandMistake } from "./client.ts";
import { columns } from "./columns.ts";
import { accountOf, type Command } from "./command.ts";

const Accounts = z.array(
  z.looseObject({
    uuid: z.string(),
    email: z.string(),
    status: z.string(),
    status_reason: z.string(),
    next_step_at: z.string().nullable(),
  }),
);
const Call = z.object({ method: z.literal("POST"), path: z.string(), body: z.looseObject({}) });
const Detail = z.looseObject({
  status: z.string(),
  status_reason: z.string(),
  next: z.array(z.looseObject({ id: z.string(), label: z.string(), call: Call })),
});

export async function accounts({ client, print }: Command): Promise<void> {
  const all = await client.get("/accounts", Accounts);
  const rows = all.map(({ uuid, email, status, status_reason, next_step_at }) => [
    uuid,
    email,
    `${status}/${status_reason}`,
    next_step_at ?? "",
  ]);
  print(rows.length > 0 ? columns(rows) : ["No accounts yet."], all);
}

/** `next <account>` lists what may come, `next <account> <id>` lets it happen. */
export async function next({ words: [name, id], client, print }: Command): Promise<void> {
  if (!name) throw new CommandMistake("Say whose: next <account> [id].");
  const uuid = await accountOf(client, name);
  const before = await client.get(`/accounts/${uuid}`, Detail);
  if (!id) return print(columns(before.next.map((event) => [event.id, event.label])), before.next);
  const event = before.next.find((each) => each.id === id);
  if (!event) throw new CommandMistake(`${id} can not come now. next ${name} lists what can.`);
  await client.post(event.call.path.replace(/^\/__sandbox/, ""), event.call.body, z.unknown());
  const after = await client.get(`/accounts/${uuid}`, Detail);
  print([`${event.label}: now ${after.status}/${after.status_reason}.`], after);
}
