import type { HttpBindings } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database } from "../database.ts";
import type { AccountRow } from "./account-store.ts";
import type { App } from "./credentials.ts";
import { type FieldMistake, fieldMistakes, invalid, LightError } from "./errors.ts";

export interface LightEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { app: App; account: AccountRow | null; credential: "app" | "account" | "none"; fault: string };
}

type Path = `/v1/${string}`;
type Success = 200 | 201 | 202;

export interface Operation {
  readonly method: string;
  /** Names of parameters stand in braces. */
  readonly path: string;
  readonly summary: string;
  readonly credential: "app" | "account";
}

/** One endpoint: what comes in is checked against these schemas, what goes out too, and the same make the OpenAPI file. */
interface Spec<P, Q, B, R> {
  readonly method: "get" | "post" | "patch" | "put";
  readonly path: Path;
  readonly summary: string;
  readonly params?: z.ZodType<P> & z.ZodObject;
  readonly query?: z.ZodType<Q> & z.ZodObject;
  readonly body?: z.ZodType<B>;
  /** The body is a form: its files arrive as bytes. */
  readonly isForm?: boolean;
  readonly reply: z.ZodType<object | null, R>;
  readonly status?: Success;
}

export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly app: App;
}
export interface AccountCall<P, Q, B> extends Call<P, Q, B> {
  readonly account: AccountRow;
}
export interface EitherCall<P, Q, B> extends Call<P, Q, B> {
  readonly account: AccountRow | null;
}

export class LightApi {
  readonly hono = new OpenAPIHono<LightEnv>();
  /** In the order of the OpenAPI file. */
  readonly operations: Operation[] = [];

  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    for (const name of ["AppToken", "AccountToken"]) {
      this.hono.openAPIRegistry.registerComponent("securitySchemes", name, {
        type: "http",
        scheme: "bearer",
      });
    }
  }

  /** For `/v1/app/*`. */
  forApp<P, Q, B, R>(spec: Spec<P, Q, B, R>, act: (call: Call<P, Q, B>) => R): void {
    this.#add(spec, act);
  }

  /** For `/v1/account/*`. */
  forAccount<P, Q, B, R>(spec: Spec<P, Q, B, R>, act: (call: AccountCall<P, Q, B>) => R | LightError): void {
    this.#add(spec, (call) => {
      if (!call.account) throw new Error(`${spec.path} is not under /v1/account`);
      return act({ ...call, account: call.account });
    });
  }

  /** For calls that Light documents under `/v1/app/accounts/enroll` and under `/v1/account/enroll`. */
  forEither<P, Q, B, R>(
    spec: Omit<Spec<P, Q, B, R>, "path"> & { path: `/enroll/${string}` },
    act: (call: EitherCall<P, Q, B>) => R,
  ): void {
    this.#add({ ...spec, path: `/v1/app/accounts${spec.path}` }, act);
    this.#add({ ...spec, path: `/v1/account${spec.path}` }, act);
  }

  document(serverUrl: string): object {
    return this.hono.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "Light API (sandbox)", version: "v1" },
      servers: [{ url: serverUrl }],
    });
  }

  #add<P, Q, B, R>(spec: Spec<P, Q, B, R>, act: (call: EitherCall<P, Q, B>) => R | LightError): void {
    const status = spec.status ?? 200;
    this.#describe(spec, status);
    const credential = spec.path.startsWith("/v1/app/") ? "app" : "account";
    const { path, summary } = spec;
    this.operations.push({ method: spec.method.toUpperCase(), path, summary, credential });
    this.hono.on(spec.method, spec.path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      const call = { ...(await readRequest(c, spec)), app: c.var.app, account: c.var.account };
      // An answer that is thrown leaves nothing behind; a mistake that is returned keeps what was done.
      const reply = this.#db.transaction(() => {
        const answer = act(call);
        return answer instanceof LightError ? answer : checkedReply(spec, answer);
      })();
      if (reply instanceof LightError) throw reply;
      return c.json(reply, status);
    });
  }

  #describe<P, Q, B, R>(spec: Spec<P, Q, B, R>, status: Success): void {
    const as = (type: string, schema: z.ZodType) => ({ content: { [type]: { schema } } });
    const sent = spec.isForm ? "multipart/form-data" : "application/json";
    this.hono.openAPIRegistry.registerPath(
      createRoute({
        method: spec.method,
        path: spec.path,
        summary: spec.summary,
        security: [{ [spec.path.startsWith("/v1/app/") ? "AppToken" : "AccountToken"]: [] }],
        request: {
          ...(spec.params ? { params: spec.params } : {}),
          ...(spec.query ? { query: spec.query } : {}),
          ...(spec.body ? { body: { ...as(sent, spec.body), required: true } } : {}),
        },
        responses: { [status]: { description: "Done", ...as("application/json", spec.reply) } },
      }),
    );
  }
}

async function readRequest<P, Q, B, R>(
  c: Context<LightEnv>,
  spec: Spec<P, Q, B, R>,
): Promise<{ params: P; query: Q; body: B }> {
  const mistakes: FieldMistake[] = [];
  const read = <T>(schema: z.ZodType<T> | undefined, value: unknown, whole: string): T => {
    const parsed = (schema ?? z.never().optional()).safeParse(schema ? value : undefined);
    if (!parsed.success) mistakes.push(...fieldMistakes(parsed.error, whole));
    return parsed.data as T;
  };
  const params = read(spec.params, c.req.param(), "path");
  const query = read(spec.query, c.req.query(), "query");
  const sent = spec.isForm ? readForm : readJson;
  const body = read(spec.body, spec.body ? await sent(c) : undefined, "body");
  if (mistakes.length > 0) throw invalid(mistakes);
  return { params, query, body };
}

/** An empty body counts as an empty object, so that the answer names the missing fields. */
async function readJson(c: Context<LightEnv>): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new LightError(400, "malformed", "The body is not JSON.");
  }
}

async function readForm(c: Context<LightEnv>): Promise<unknown> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header("content-type") ?? "")) {
    throw new LightError(415, "not_a_form", "Send multipart/form-data.");
  }
  const form = await c.req.formData().catch(() => {
    throw new LightError(400, "malformed", "The form could not be read.");
  });
  const fields = [...form].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : await value.bytes(),
  ]);
  return Object.fromEntries(await Promise.all(fields));
}

/** A reply that breaks its own schema is our bug: it must not pass for an answer of Light's. */
function checkedReply<P, Q, B, R>(spec: Spec<P, Q, B, R>, reply: R): object | null {
  const parsed = spec.reply.safeParse(reply);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
  throw new Error(`The reply of ${spec.method} ${spec.path} breaks its schema: ${where}`);
}
