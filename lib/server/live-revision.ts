import "server-only";
import { cache } from "react";
import { database } from "./database.ts";

const mostAsked = 512;

/** Each number of values is a statement of its own to prepare: filled up to a power of two, there are ten of them. */
function filledUp(uuids: readonly string[]): string[] {
  const size = 2 ** Math.ceil(Math.log2(uuids.length));
  return Array.from({ length: size }, (_, index) => uuids[index] ?? uuids[0] ?? "");
}

/**
 * How often what a page shows of these Light accounts has changed, by account; one that nobody has looked at yet is
 * not in it, and counts as 0.
 */
export async function revisionsOf(uuids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let start = 0; start < uuids.length; start += mostAsked) {
    const rows = await database()
      .selectFrom("watched_account")
      .select(["light_account_uuid", "revision"])
      .where("light_account_uuid", "in", filledUp(uuids.slice(start, start + mostAsked)))
      .execute();
    for (const { light_account_uuid, revision } of rows) found.set(light_account_uuid, revision);
  }
  return found;
}

/** How often what a page shows of a Light account has changed, read once a page and before what it stands for. */
export const revisionOf: (uuid: string) => Promise<number> = cache(
  async (uuid) => (await revisionsOf([uuid])).get(uuid) ?? 0,
);
