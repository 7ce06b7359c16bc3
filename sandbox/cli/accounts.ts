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
  next: z.array(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      group: z.string(),
      note: z.string().optional(),
      call: Call,
    }),
  ),
});
const Charge = z.object({
  outcome: z.enum(["succeeded", "failed"]),
  invoice: z.object({ number: z.string(), total: z.string() }),
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
  const answer = await client.post(event.call.path.replace(/^\/__sandbox/, ""), event.call.body, z.unknown());
  const after = await client.get(`/accounts/${uuid}`, Detail);
  print([whatCame(event, answer, after)], after);
}

type Next = z.infer<typeof Detail>["next"][number];

/** A bill's own event says nothing by the account's state, which it leaves as it is. */
function whatCame(
  { label, group, note }: Next,
  answer: unknown,
  { status, status_reason }: z.infer<typeof Detail>,
) {
  if (group !== "bills") return `${label}: now ${status}/${status_reason}.`;
  const charge = Charge.safeParse(answer).data;
  if (charge) {
    const { number, total } = charge.invoice;
    return charge.outcome === "failed"
      ? `The charge of $${total} for ${number} failed; the bill stays open.`
      : `The charge of $${total} for ${number} succeeded; the bill is paid.`;
  }
  return [`${label}: done.`, ...(note ? [note] : [])].join(" ");
}
