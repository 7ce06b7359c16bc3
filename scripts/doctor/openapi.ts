import * as z from "zod/mini";
import { JsonSchema } from "./json-schema.ts";

const Content = z.record(z.string(), z.object({ schema: z.optional(JsonSchema) }));
const Security = z.optional(z.array(z.record(z.string(), z.unknown())));
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.optional(z.boolean()) });
const Parameters = z._default(z.array(z.catch(Parameter, { name: "", in: "" })), []);

const Described = z.object({
  security: Security,
  parameters: Parameters,
  requestBody: z.optional(z.object({ required: z.optional(z.boolean()), content: z._default(Content, {}) })),
  responses: z._default(z.record(z.string(), z.object({ content: z.optional(Content) })), {}),
});
export type Described = z.infer<typeof Described>;

const methods = ["GET", "POST", "PUT", "PATCH"] as const;
const PathItem = z.object({
  get: z.optional(Described),
  post: z.optional(Described),
  put: z.optional(Described),
  patch: z.optional(Described),
  parameters: Parameters,
});

/** Light's openapi.json, as far as it is compared. */
export const OpenApi = z.object({
  openapi: z.string(),
  servers: z._default(z.array(z.object({ url: z.string() })), []),
  security: Security,
  paths: z.record(z.string(), PathItem),
  components: z._default(z.object({ schemas: z._default(z.record(z.string(), JsonSchema), {}) }), {
    schemas: {},
  }),
});
export type OpenApi = z.infer<typeof OpenApi>;

/** A path without its query and without the names of its parameters, which may differ. */
export const plainPath = (path: string) => path.replace(/\?.*$/, "").replace(/\{[^}]*\}/g, "{}");

function basePath({ servers }: OpenApi): string {
  const url = servers[0]?.url ?? "";
  const base = "http://server.example";
  return URL.canParse(url, base) ? new URL(url, base).pathname.replace(/\/+$/, "") : "";
}

/** Every endpoint by `METHOD /v1/plain/{}/path`, with the path as Light writes it. */
export function endpointsOf(document: OpenApi): Map<string, { path: string; described: Described }> {
  const base = basePath(document);
  return new Map(
    Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const { get, post, put, patch, parameters } = item;
        const own = { GET: get, POST: post, PUT: put, PATCH: patch }[method];
        if (!own) return [];
        const full = path.startsWith(`${base}/`) ? path : base + path;
        const described = { ...own, parameters: [...parameters, ...own.parameters] };
        return [[`${method} ${plainPath(full)}`, { path: full, described }] as const];
      }),
    ),
  );
}

/** The schema of a body, JSON or a form; undefined when there is neither, `{}` when nothing is said of it. */
export function jsonOf(content: z.infer<typeof Content> | undefined): JsonSchema | undefined {
  const type = Object.keys(content ?? {}).find((name) => /json|form-data/.test(name));
  return type === undefined ? undefined : (content?.[type]?.schema ?? {});
}

/** The tokens that an endpoint names; empty when its document does not tell them apart. */
export function credentialsOf(document: OpenApi, described: Described): ("app" | "account")[] {
  const names = (described.security ?? document.security ?? []).flatMap((entry) => Object.keys(entry));
  return names.flatMap((name) =>
    /account/i.test(name) ? ["account" as const] : /app/i.test(name) ? ["app" as const] : [],
  );
}
