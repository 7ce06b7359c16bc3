import "server-only";
import type * as z from "zod/mini";
import type { FlowScope } from "#lib/domain/flow-scope.ts";
import { asLocale, type Locale, negotiateLocale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { clientAddressHeader } from "./client-address.ts";
import { errorReply } from "./error-reply.ts";
import { flowOfCall } from "./flow.ts";
import { type Allowance, limit } from "./limits.ts";
import { requestIdHeader, requestIdOf, withRequestId } from "./log.ts";
import { pathHeader } from "./path-header.ts";
import { checkWrite, isWrite, readBody } from "./request-checks.ts";
import { readSession, type User, userOfFlow } from "./session.ts";

type Params = Record<string, string | string[] | undefined>;
type RouteHandler = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

type Schema<B> = z.ZodMiniType<B>;

interface Options<B> {
  /** A function where the schema depends on the moment (a date that must be in the future). */
  body?: Schema<B> | (() => Promise<Schema<B>>);
  /** Called by other servers, which prove themselves by a signature or a token: no page's origin is asked for. */
  isForServers?: boolean;
  /** Takes a form with files, which `act` reads itself. */
  isForm?: boolean;
  /** The flows that may call it; none unless it says so. */
  flows?: readonly FlowScope[];
  /** Counted per caller's address. */
  limit?: Allowance & { name: string };
}

/** What a handler gets to work with. */
export interface Context<B> {
  body: B;
  requestId: string;
  locale: Locale;
  /** The language that was chosen in this browser, if one was. */
  chosenLocale: Locale | null;
  /** The caller's address (IPv6: its /64), for limits. */
  ip: string;
  request: Request;
  params: Params;
}

function finish(response: Response, requestId: string, setCookies: string[]): Response {
  const headers = new Headers(response.headers);
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-request-id", requestId);
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/**
 * The person of the flow that a call comes from; null when it comes from none.
 * @throws Problem `flow_ended`, or `flow_scope` for what the flow was not opened for
 */
async function flowUser(request: Request, flows: readonly FlowScope[]): Promise<User | null> {
  const flow = await flowOfCall(request.headers);
  if (flow === undefined) return null;
  const user = flow && (await userOfFlow(flow));
  if (!flow || !user) throw problem("flow_ended");
  if (!flows.includes(flow.scope)) throw problem("flow_scope");
  return user;
}

function asResponse(result: unknown): Response {
  if (result instanceof Response) return result;
  return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
}

/**
 * Makes a route handler: request id, origin check on writes, rate limit, session, parse, act, headers, error table.
 * `act` answers JSON-able data, nothing (204) or a Response, and throws `problem(…)`; it needs no `try`.
 * With `access: "user"` a caller who is not signed in gets `signed_out` and `ctx.user` is the person. A call from a flow is
 * the flow's person's, and refused unless `flows` has its scope.
 */
export function handler<B = undefined>(
  options: Options<B> & { access: "public" },
  act: (ctx: Context<B>) => Promise<unknown>,
): RouteHandler;
export function handler<B = undefined>(
  options: Options<B> & { access: "user" },
  act: (ctx: Context<B> & { user: User }) => Promise<unknown>,
): RouteHandler;
export function handler(
  options: Options<unknown> & { access: "public" | "user" },
  act: (ctx: Context<unknown> & { user: User }) => Promise<unknown>,
): RouteHandler {
  return async (request, route) => {
    const requestId = requestIdOf(request.headers.get(requestIdHeader));
    let setCookies: string[] = [];

    async function answer(): Promise<Response> {
      // Tells a page where it is; a call that carries it is made up.
      if (request.headers.has(pathHeader)) throw problem("bad_request");
      if (isWrite(request) && !options.isForServers) checkWrite(request, options);
      const ip = request.headers.get(clientAddressHeader) ?? "unknown";
      if (options.limit) await limit(options.limit.name, ip, options.limit);
      const inFlow = await flowUser(request, options.flows ?? []);
      const session = options.access === "user" && !inFlow ? await readSession(request.headers, true) : null;
      if (session && !session.user) throw problem("signed_out");
      setCookies = session?.setCookies ?? [];
      const person = inFlow ?? session?.user ?? null;
      const schema = typeof options.body === "function" ? await options.body() : options.body;
      const body = schema ? await readBody(request, schema) : undefined;
      const cookie = request.headers.get("cookie")?.match(/(?:^|;\s*)locale=(\w+)/)?.[1];
      const locale = negotiateLocale({
        cookie: inFlow?.locale ?? cookie,
        user: person?.locale,
        acceptLanguage: request.headers.get("accept-language"),
      });
      const context: Context<unknown> & { user: User } = {
        body,
        requestId,
        locale,
        chosenLocale: asLocale(cookie),
        ip,
        request,
        params: await route.params,
        get user() {
          if (!person) throw new Error("a public handler knows no user");
          return person;
        },
      };
      return asResponse(await act(context));
    }

    return withRequestId(requestId, async () =>
      finish(await answer().catch((error: unknown) => errorReply(error, requestId)), requestId, setCookies),
    );
  };
}
