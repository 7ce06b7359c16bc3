import { z } from "zod";
import { matches } from "../control/faults.ts";
import { type Client, CommandMistake } from "./client.ts";
import { columns } from "./columns.ts";
import { accountOf, type Command, whole } from "./command.ts";

const Faults = z.array(
  z.looseObject({
    id: z.string(),
    method: z.string().optional(),
    path: z.string(),
    kind: z.string(),
    status: z.number(),
    latency_ms: z.number(),
    when: z.string(),
    left: z.number().nullable(),
    hits: z.number(),
  }),
);

/** `fault`, `fault clear`, `fault <path> <status or kind>`. */
export async function fault({ words: [path, kind], values, client, print }: Command): Promise<void> {
  if (path === "clear") {
    await client.delete("/faults");
    return print(["No faults are on."], []);
  }
  if (!path) return show(print, await client.get("/faults", Faults));
  if (!kind)
    throw new CommandMistake(`Say what: fault ${path} 503, or latency, timeout, cut, half, garbage, wrong.`);
  const isStatus = /^\d+$/.test(kind);
  const body = {
    path,
    ...(isStatus ? { kind: "status", status: Number(kind) } : { kind }),
    method: values.method,
    exact: values.exact,
    when: values.after ? "after" : undefined,
    times: whole("times", values.times),
    latency_ms: whole("ms", values.ms),
    account_uuid: values.account === undefined ? undefined : await accountOf(client, values.account),
  };
  const faults = await client.post("/faults", body, Faults);
  const canHit = await meetsAnOperation(client, path, values);
  const doubt = `Nothing of Light's API is at ${values.method ? `${values.method.toUpperCase()} ` : ""}${path}: see that it is written right. It is set all the same.`;
  show(print, faults, canHit ? [] : [doubt]);
}

async function meetsAnOperation(
  client: Client,
  path: string,
  { method, exact }: Command["values"],
): Promise<boolean> {
  // What stands in for Stripe is not in the document.
  if (path.startsWith("/stripe")) return true;
  const wanted = method?.toUpperCase();
  return (await client.operations()).some(
    (each) =>
      (!wanted || wanted === each.method) && (matches(path, each.path, exact) || matches(each.path, path)),
  );
}

function show(print: Command["print"], faults: z.infer<typeof Faults>, doubts: readonly string[] = []): void {
  const rows = faults.map(({ id, method, path, kind, status, latency_ms, when, left, hits }) => [
    id.slice(0, 8),
    `${method ?? "any"} ${path}`,
    kind === "status" ? String(status) : kind === "latency" ? `latency ${latency_ms} ms` : kind,
    `${when} the work`,
    left === null ? "until cleared" : `${left} left`,
    `${hits} hits`,
  ]);
  print([...doubts, ...(rows.length > 0 ? columns(rows) : ["No faults are on."])], faults);
}
