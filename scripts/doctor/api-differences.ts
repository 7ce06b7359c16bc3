import * as z from "zod/mini";
import type { Operation } from "../../lib/light/operations.ts";
import { JsonSchema, shapeOf } from "./json-schema.ts";
import { credentialsOf, type Described, endpointsOf, jsonOf, type OpenApi, plainPath } from "./openapi.ts";

/** How one operation of ours stands to Light's document. */
export interface Comparison {
  name: string;
  /** What will not work, a few words each. */
  faults: string[];
  /** Fields that we would use and do without, and what the document leaves open. */
  notes: string[];
}

type Known = Record<string, JsonSchema>;
const isNumber = (type: string) => type === "integer" || type === "number";
const covers = (types: ReadonlySet<string>, type: string) =>
  types.has(type) || (isNumber(type) && [...types].some(isNumber));
const list = (types: Iterable<string>) => [...types].join("|");

/** What is on the wire of our schema, before it is transformed. */
const wireOf = (schema: z.ZodMiniType): JsonSchema =>
  z.parse(JsonSchema, z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));

/** Reads `theirs` as we would: fields that we require must be there, in a type that we take. */
function compareReply(
  ours: JsonSchema,
  theirs: JsonSchema,
  known: Known,
  at: string,
  into: Comparison,
): void {
  const [our, their] = [shapeOf(ours, {}), shapeOf(theirs, known)];
  if (our.types.size === 0) return;
  const here = at || "reply";
  if (their.types.size === 0) {
    into.notes.push(`${here} is not described`);
    return;
  }
  const strange = [...their.types].filter((type) => !covers(our.types, type));
  const others = strange.filter((type) => type !== "null");
  if (others.length > 0) into.faults.push(`${here} is ${list(others)}, read as ${list(our.types)}`);
  else if (strange.length > 0) into.faults.push(`${here} may be null`);
  if (our.items && their.items) compareReply(our.items, their.items, known, `${at}[]`, into);
  if (!their.types.has("object")) return;
  for (const [name, field] of our.properties) {
    const path = at ? `${at}.${name}` : name;
    const theirField = their.properties.get(name);
    if (theirField) compareReply(field, theirField, known, path, into);
    else if (our.required.has(name)) into.faults.push(`reply has no ${path}`);
    else into.notes.push(`reply has no ${path}`);
  }
}

/** What we send must be known there, and what is wanted there must be something that we send. */
function compareRequest(
  ours: JsonSchema,
  theirs: JsonSchema,
  known: Known,
  at: string,
  into: Comparison,
): void {
  const [our, their] = [shapeOf(ours, {}), shapeOf(theirs, known)];
  const here = at || "request";
  if (their.types.size === 0) {
    into.notes.push(`${here} is not described`);
    return;
  }
  const strange = [...our.types].filter((type) => !covers(their.types, type));
  if (strange.length > 0)
    into.faults.push(`${here} is sent as ${list(strange)}, wanted as ${list(their.types)}`);
  for (const [name, field] of our.properties) {
    const path = at ? `${at}.${name}` : name;
    const theirField = their.properties.get(name);
    if (theirField) compareRequest(field, theirField, known, path, into);
    else if (!their.isOpen) into.faults.push(`request field ${path} is not known`);
  }
  for (const name of their.required) {
    if (!our.properties.has(name)) into.faults.push(`request wants ${at ? `${at}.` : ""}${name}`);
  }
}

function compareQuery(path: string, { parameters }: Described, into: Comparison): void {
  const sent = [...path.matchAll(/[?&](\w+)=/g)].map((match) => match[1]);
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  for (const name of sent) {
    if (!inQuery.some((known) => known.name === name)) into.faults.push(`query ${name} is not known`);
  }
  for (const { name, required } of inQuery) {
    if (required && !sent.includes(name)) into.faults.push(`query ${name} is wanted`);
  }
}

function compareOne(operation: Operation, described: Described, document: OpenApi, into: Comparison): void {
  const known = document.components.schemas;
  const credentials = credentialsOf(document, described);
  if (credentials.length === 0) into.notes.push("which token it wants is not described");
  else if (!credentials.includes(operation.credential))
    into.faults.push(`wants the ${credentials[0]} token, we send the ${operation.credential} token`);
  compareQuery(operation.path, described, into);

  const wanted = described.requestBody;
  const wantedJson = jsonOf(wanted?.content);
  if (operation.body && !wantedJson) into.faults.push("takes no JSON, we send some");
  else if (operation.body && wantedJson) compareRequest(wireOf(operation.body), wantedJson, known, "", into);
  else if (wanted?.required) into.faults.push("wants a body, we send none");

  const success = Object.entries(described.responses).filter(([status]) => status.startsWith("2"));
  const reply = success.map(([, response]) => jsonOf(response.content)).find(Boolean);
  compareReply(wireOf(operation.reply), reply ?? {}, known, "", into);
}

const lastOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

/**
 * Compares our table of operations with Light's document.
 * A path that is not there comes with the endpoints beside it that we do not use: one of them may be it.
 */
export function compareOperations(ours: Record<string, Operation>, document: OpenApi): Comparison[] {
  const endpoints = endpointsOf(document);
  const used = new Set(Object.values(ours).map(({ path }) => lastOf(plainPath(path))));
  return Object.entries(ours).map(([name, operation]) => {
    const into: Comparison = { name, faults: [], notes: [] };
    const endpoint = endpoints.get(`${operation.method} ${plainPath(operation.path)}`);
    if (endpoint) {
      compareOne(operation, endpoint.described, document, into);
      return into;
    }
    const path = plainPath(operation.path);
    const near = [...endpoints].flatMap(([key, { path: theirs }]) => {
      const [method = "", plain = ""] = key.split(" ");
      if (plain === path) return [`${method} ${theirs}`];
      // What we use for the app, Light offers for the account too, and the other way round.
      const isNear = method === operation.method && folderOf(plain) === folderOf(path);
      return isNear && !used.has(lastOf(plain)) ? [`${method} ${theirs}`] : [];
    });
    const instead = near.length > 0 ? `; Light has ${near.slice(0, 4).join(", ")}` : "";
    into.faults.push(`${operation.method} ${operation.path.replace(/\?.*$/, "")} is not there${instead}`);
    return into;
  });
}
