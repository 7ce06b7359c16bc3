import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { PartnerLook } from "#lib/domain/partner-look.ts";
import { database } from "./database.ts";

const Origins = z.array(z.string());

/** Someone whose pages embed our flows. */
export interface Partner {
  id: string;
  name: string;
  /** Whose pages may hold a flow, such as `https://app.example.com`. */
  origins: string[];
  look: PartnerLook;
}

/** All partners, by name. */
export async function listPartners(): Promise<Partner[]> {
  const rows = await database().selectFrom("partner").selectAll().orderBy("name").execute();
  return rows.map(({ id, name, origins, look }) => ({
    ...{ id, name },
    origins: z.parse(Origins, JSON.parse(origins)),
    look: z.parse(PartnerLook, JSON.parse(look)),
  }));
}

/** Adds a partner that looks like the deployment and is called by its name. @returns false where there is one of that name */
export async function addPartner(name: string, origins: readonly string[]): Promise<boolean> {
  const look: PartnerLook = { name, logo: null, accent: null };
  const added = await database()
    .insertInto("partner")
    .values({
      ...{ id: randomUUID(), name, created_at: new Date().toISOString() },
      origins: JSON.stringify(origins),
      look: JSON.stringify(look),
    })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows) === 1;
}

/** Has a partner's flows held by other origins, or look otherwise, from the next page on. */
export async function changePartner(
  id: string,
  change: Partial<Pick<Partner, "origins" | "look">>,
): Promise<void> {
  const { origins, look } = change;
  await database()
    .updateTable("partner")
    .set({
      ...(origins && { origins: JSON.stringify(origins) }),
      ...(look && { look: JSON.stringify(look) }),
    })
    .where("id", "=", id)
    .execute();
}
