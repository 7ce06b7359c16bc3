/**
 * The members of a value that may be an object, each still unknown; none of anything else. For the little that public pages
 * read from replies: the schema library would add 20 kB to them.
 */
export const members = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
