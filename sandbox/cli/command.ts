import { parseArgs } from "node:util";
import { z } from "zod";
import { type Client, CommandMistake } from "./client.ts";

const options = {
  account: { type: "string" },
  event: { type: "string" },
  state: { type: "string" },
  number: { type: "string" },
  method: { type: "string" },
  to: { type: "string" },
  since: { type: "string" },
  limit: { type: "string" },
  times: { type: "string" },
  ms: { type: "string" },
  after: { type: "boolean" },
  exact: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What `read` makes of options with parseArgs. @throws CommandMistake with the first sentence of Node's, which runs on */
export function readOptions<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    throw new CommandMistake(`${error.message.split(/\.\s|\.?\n/)[0]}. Try --help.`);
  }
}

export function readWords(argv: readonly string[]) {
  return readOptions(() => parseArgs({ args: [...argv], options, allowPositionals: true }));
}

type Values = ReturnType<typeof readWords>["values"];

/** One command with what it may use. */
export interface Command {
  readonly words: readonly string[];
  readonly values: Values;
  readonly client: Client;
  /** The answer: lines for people, or the value itself where --json is asked for. */
  readonly print: (lines: readonly string[], value: unknown) => void;
}

export function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new CommandMistake(`--${name} must be a whole number.`);
  return Number(text);
}

const Accounts = z.array(z.looseObject({ uuid: z.string(), email: z.string() }));

/** The uuid of the account that a person names by the beginning of its uuid or of its e-mail address. */
export async function accountOf(client: Client, name: string): Promise<string> {
  const all = await client.get("/accounts", Accounts);
  const start = name.toLowerCase();
  const exact = all.filter(({ uuid, email }) => uuid === start || email === start);
  const found =
    exact.length > 0
      ? exact
      : all.filter(({ uuid, email }) => uuid.startsWith(start) || email.startsWith(start));
  const [only] = found;
  if (only && found.length === 1) return only.uuid;
  throw new CommandMistake(
    only
      ? `${found.length} accounts are meant by ${name}: give more of the uuid (npm run sandbox -- accounts).`
      : `There is no account ${name}.`,
  );
}
