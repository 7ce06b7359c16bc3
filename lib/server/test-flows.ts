import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { FlowScope } from "#lib/domain/flow-scope.ts";
import { flowCookie, flowHeader, keepFlow } from "./flow.ts";
import type { TestPerson } from "./test-people.ts";

/** An open flow of a test, as a frame's requests prove it. */
export interface TestFlow {
  id: string;
  secret: string;
  /** Where the browser keeps no cookie of a frame. */
  bySecret: Record<string, string>;
  /** Where it keeps them. */
  byCookie: Record<string, string>;
}

/** Opens a flow for a person's first home. */
export async function testFlow({ home }: TestPerson, scope: FlowScope): Promise<TestFlow> {
  const made = {
    home_id: home.id,
    partner_id: null,
    plan_group: null,
    locale: "en",
    is_sandbox: false,
  } as const;
  const { id, secret } = await keepFlow({ ...made, scope });
  const cookie = flowCookie(id, secret).split(";")[0] ?? "";
  return {
    ...{ id, secret },
    bySecret: { [flowHeader]: `${id}.${secret}` },
    byCookie: { [flowHeader]: id, cookie },
  };
}

type Handler = (request: Request, route: { params: Promise<object> }) => Promise<Response>;
const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** Every handler of a folder's route.ts files, by method and place: "GET homes/[home]/calendar". */
export async function routesIn(folder: string): Promise<Map<string, Handler>> {
  const handlers = new Map<string, Handler>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith("route.ts")) continue;
    const module: Record<string, Handler> = await import(resolve(folder, path));
    for (const method of methods)
      if (module[method]) handlers.set(`${method} ${dirname(path)}`, module[method]);
  }
  return handlers;
}

/** What a test sends to a route; `path` is what stands for `[...path]`. */
export interface Asked {
  headers: Record<string, string>;
  body?: object | undefined;
  home?: string;
  path?: string;
  query?: string;
}

let calls = 0;

/** The request that a page of ours would send to a route, from an address of its own, so that no limit is used up. */
export function askedOf(
  route: string,
  { headers, body = {}, home = "1", path = "v1/account", query = "" }: Asked,
) {
  const [method = "", place = ""] = route.split(" ");
  const params = { home, number: "10231-0001", id: "x", account_uuid: "a-1", path: path.split("/") };
  const pathname = Object.entries({ ...params, "...path": path }).reduce(
    (filled, [name, value]) => filled.replace(`[${name}]`, String(value)),
    place,
  );
  calls += 1;
  const request = new Request(`http://localhost:3000/api/${pathname}${query}`, {
    method,
    headers: {
      "content-type": "application/json",
      origin: "http://localhost:3000",
      "sec-fetch-site": "same-origin",
      "x-client-address": `10.7.${calls >> 8}.${calls & 255}`,
      ...headers,
    },
    body: ["GET", "HEAD", "DELETE"].includes(method) ? null : JSON.stringify(body),
  });
  return { request, params };
}
