import * as z from "zod/mini";
import { problem } from "../domain/problem.ts";
import { type Operation, type OperationName, type Operations, operations } from "./operations.ts";

/** One call, ready to be sent. `path` is filled in and encoded, without the host. */
export interface LightRequest {
  name: OperationName;
  operation: Operation;
  path: string;
  body: unknown;
}

/** Sends a call and answers the reply's JSON; throws a `Problem`. */
export type LightTransport = (request: LightRequest) => Promise<unknown>;

type Params<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Params<Rest>
  : never;
type ParamsInput<Path extends string> =
  Params<Path> extends never ? unknown : { params: Record<Params<Path>, string> };
type BodyInput<Body> = Body extends z.ZodMiniType ? { body: z.input<Body> } : unknown;
type Input<O extends Operation> = ParamsInput<O["path"]> & BodyInput<O["body"]>;
type Call<O extends Operation> = (
  ...input: unknown extends Input<O> ? [] : [Input<O>]
) => Promise<z.output<O["reply"]>>;

type WithCredential<C extends Operation["credential"]> = {
  [Name in OperationName as Operations[Name]["credential"] extends C ? Name : never]: Call<Operations[Name]>;
};

/** Everything that the AppToken opens. Built only in `lib/server`. */
export type AppClient = WithCredential<"app">;
/** Everything that one AccountToken opens; the same functions on the server and in the browser. */
export type AccountClient = WithCredential<"account">;

interface LooseInput {
  params?: Record<string, string>;
  body?: unknown;
}

/** Puts path parameters in, encoded. */
export function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw problem("bad_request", { fields: { [name]: "required" } });
    return encodeURIComponent(value);
  });
}

/**
 * Parses a request; the same schema checks the form, so a message is the key of the sentence beside the field.
 * @throws Problem `invalid_fields`, by path: the schema's own message key, else zod's issue code.
 */
export function parseBody<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map(({ path, message, code }) => [
      path.join("."),
      /^[a-z0-9_]+$/.test(message) ? message : code,
    ]),
  );
  throw problem("invalid_fields", { fields });
}

/** A reply that does not hold what we use is Light's failure, not the customer's. */
export function parseReply<S extends z.ZodMiniType>(schema: S, reply: unknown): z.output<S> {
  const parsed = z.safeParse(schema, reply);
  if (parsed.success) return parsed.data;
  throw problem("light_garbled", { cause: parsed.error });
}

/** As {@link parseReply}; a write whose reply says nothing that can be read may have been done or not. */
export function parseAnswer(
  { isRead, reply: schema }: Pick<Operation, "isRead" | "reply">,
  reply: unknown,
): unknown {
  try {
    return isRead ? checkOnce(schema, reply) : parseReply(schema, reply);
  } catch (cause) {
    throw isRead ? cause : problem("outcome_unknown", { cause });
  }
}

// A reply may serve several pages (`lib/server/recent-reads.ts`); the same object is checked once.
const checked = new WeakMap<object, { schema: z.ZodMiniType; data: unknown }>();

function checkOnce(schema: z.ZodMiniType, reply: unknown): unknown {
  if (typeof reply !== "object" || reply === null) return parseReply(schema, reply);
  const known = checked.get(reply);
  if (known?.schema === schema) return known.data;
  const data = parseReply(schema, reply);
  checked.set(reply, { schema, data });
  return data;
}

/**
 * The typed client over a transport: request and reply are checked by the operation's schemas.
 * @throws Problem `invalid_fields`, `light_garbled`, or what the transport throws.
 */
function client(credential: Operation["credential"], transport: LightTransport): unknown {
  const entries = Object.entries(operations).filter(([, operation]) => operation.credential === credential);
  return Object.fromEntries(
    entries.map(([name, operation]: [string, Operation]) => [
      name,
      async (input: LooseInput = {}) => {
        const body = operation.body ? parseBody(operation.body, input.body) : undefined;
        const path = fillPath(operation.path, input.params);
        const reply = await transport({ name: name as OperationName, operation, path, body });
        return parseAnswer(operation, reply);
      },
    ]),
  );
}

export const appClient = (transport: LightTransport) => client("app", transport) as AppClient;
export const accountClient = (transport: LightTransport) => client("account", transport) as AccountClient;
