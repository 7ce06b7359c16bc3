import { z } from "zod";
import { accounts, next } from "./accounts.ts";
import { Client, CommandMistake } from "./client.ts";
import { clock } from "./clock.ts";
import { type Command, readWords } from "./command.ts";
import { fault } from "./fault.ts";
import { commandHelp } from "./help.ts";
import { calls, mail } from "./logs.ts";
import { webhook } from "./webhook.ts";

async function reset({ client, print }: Command): Promise<void> {
  await client.post("/reset", {}, z.unknown());
  print(["Everything is forgotten; apps and webhook endpoints stay."], { ok: true });
}

const commands = new Map(Object.entries({ accounts, next, webhook, fault, clock, calls, mail, reset }));

interface Terminal {
  readonly url: string;
  readonly fetch?: ConstructorParameters<typeof Client>[1];
  readonly print: (line: string) => void;
}

/** Runs one command against a running sandbox. @throws CommandMistake with what to tell the person */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readWords(argv);
  const [name = "", ...words] = positionals;
  const command = commands.get(name);
  if (values.help) return terminal.print(commandHelp);
  if (!command) throw new CommandMistake(`${name} is unknown. Try --help.`);
  const print: Command["print"] = (lines, value) =>
    terminal.print(values.json ? JSON.stringify(value, null, 2) : lines.join("\n"));
  await command({ words, values, client: new Client(terminal.url, terminal.fetch), print });
}
