import * as z from "zod/mini";

/** JSON Schema and OpenAPI's own form of it, as far as shapes are compared. */
export interface JsonSchema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  nullable?: boolean | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
  allOf?: JsonSchema[] | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  additionalProperties?: unknown;
}

/** What cannot be read as a schema counts as one that says nothing. */
export const JsonSchema: z.ZodMiniType<JsonSchema> = z.lazy(() => {
  const inner = z.catch(JsonSchema, {});
  return z.object({
    $ref: z.optional(z.string()),
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    nullable: z.optional(z.boolean()),
    properties: z.optional(z.record(z.string(), inner)),
    required: z.optional(z.array(z.string())),
    items: z.optional(inner),
    anyOf: z.optional(z.array(inner)),
    oneOf: z.optional(z.array(inner)),
    allOf: z.optional(z.array(inner)),
    enum: z.optional(z.array(z.unknown())),
    const: z.optional(z.unknown()),
    additionalProperties: z.optional(z.unknown()),
  });
});

/** A schema with references followed and alternatives laid over each other. No type = anything. */
export interface Shape {
  types: ReadonlySet<string>;
  properties: ReadonlyMap<string, JsonSchema>;
  required: ReadonlySet<string>;
  items: JsonSchema | null;
  /** Takes fields that it does not name. */
  isOpen: boolean;
}

const nothing: Shape = {
  types: new Set(),
  properties: new Map(),
  required: new Set(),
  items: null,
  isOpen: false,
};

function typesOf({ type, nullable, enum: values, const: constant, ...rest }: JsonSchema): Set<string> {
  const listed = values ?? (constant === undefined ? [] : [constant]);
  const fromValues = listed.map((value) => (value === null ? "null" : typeof value));
  const implied = rest.properties ? ["object"] : rest.items ? ["array"] : fromValues;
  const types = new Set(type === undefined ? implied : [type].flat());
  if (nullable && types.size > 0) types.add("null");
  return types;
}

/** All of them hold at once. */
function merged(shapes: readonly Shape[]): Shape {
  return {
    types: shapes.find((shape) => shape.types.size > 0)?.types ?? nothing.types,
    properties: new Map(shapes.flatMap((shape) => [...shape.properties])),
    required: new Set(shapes.flatMap((shape) => [...shape.required])),
    items: shapes.find((shape) => shape.items)?.items ?? null,
    isOpen: shapes.some((shape) => shape.isOpen),
  };
}

/** One of them holds: only what every object among them requires is required. */
function either(shapes: readonly Shape[]): Shape {
  const isAnything = shapes.some((shape) => shape.types.size === 0);
  const objects = shapes.filter((shape) => shape.types.has("object"));
  const [first = nothing, ...others] = objects;
  return {
    ...merged(shapes),
    types: isAnything ? nothing.types : new Set(shapes.flatMap((shape) => [...shape.types])),
    required: new Set(
      [...first.required].filter((name) => others.every((shape) => shape.required.has(name))),
    ),
  };
}

/** The shape of `schema`; `known` are the schemas that references name. */
export function shapeOf(schema: JsonSchema, known: Record<string, JsonSchema>, depth = 0): Shape {
  if (depth > 20) return nothing;
  const inner = (part: JsonSchema) => shapeOf(part, known, depth + 1);
  if (schema.$ref !== undefined) return inner(known[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  const own: Shape = {
    types: typesOf(schema),
    properties: new Map(Object.entries(schema.properties ?? {})),
    required: new Set(schema.required),
    items: schema.items ?? null,
    isOpen: Boolean(schema.additionalProperties),
  };
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(inner);
  const all = [own, ...(schema.allOf ?? []).map(inner), ...(choices.length > 0 ? [either(choices)] : [])];
  const whole = merged(all);
  return schema.nullable && whole.types.size > 0
    ? { ...whole, types: new Set([...whole.types, "null"]) }
    : whole;
}
