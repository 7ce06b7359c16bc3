import { z } from "zod";
import { columns } from "./columns.ts";
import { accountOf, type Command, whole } from "./command.ts";

const Calls = z.array(
  z.looseObject({
    id: z.number(),
    at: z.string(),
    method: z.string(),
    path: z.string(),
    credential: z.string(),
    status: z.number(),
    ms: z.number(),
    fault: z.string().nullable(),
  }),
);
const Rates = z.array(
  z.object({
    key: z.string(),
    total: z.number(),
    refused: z.number(),
    max_in_one_second: z.number(),
    max_accepted_in_one_second: z.number(),
    seconds: z.number(),
  }),
);
const Mail = z.object({
  messages: z.array(
    z.looseObject({ received_at: z.string(), to: z.string(), subject: z.string(), repeats: z.number() }),
  ),
});

/** `calls`, `calls rate`, `calls clear`. */
export async function calls({ words: [word], values, client, print }: Command): Promise<void> {
  if (word === "clear") {
    await client.delete("/calls");
    return print(["The log of calls is empty."], []);
  }
  if (word === "rate") {
    const rates = await client.get("/calls/rate", Rates);
    const rows = rates.map((rate) => [
      rate.key,
      `${rate.total} calls`,
      `${rate.refused} refused`,
      `${rate.max_in_one_second} in the fullest second`,
    ]);
    return print(rows.length > 0 ? columns(rows) : ["No calls yet."], rates);
  }
  const account_uuid = values.account === undefined ? undefined : await accountOf(client, values.account);
  const all = await client.get("/calls", Calls, { account_uuid, since: values.since });
  const latest = all.slice(-(whole("limit", values.limit) ?? 40));
  const rows = latest.map(({ id, at, method, path, credential, status, ms, fault }) => [
    String(id),
    at,
    String(status),
    `${ms} ms`,
    credential,
    `${method} ${path}${fault ? `  (fault: ${fault})` : ""}`,
  ]);
  print(rows.length > 0 ? columns(rows) : ["No calls yet."], latest);
}

export async function mail({ words: [word], values, client, print }: Command): Promise<void> {
  if (word === "clear") {
    await client.delete("/mailbox.json");
    return print(["The mailbox is empty."], []);
  }
  const { messages } = await client.get("/mailbox.json", Mail, { to: values.to });
  const rows = messages.map(({ received_at, to, subject, repeats }) => [
    received_at,
    to,
    subject + (repeats > 0 ? `  (came ${repeats} more times)` : ""),
  ]);
  print(rows.length > 0 ? columns(rows) : ["No mail."], messages);
}
