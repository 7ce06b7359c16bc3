import "server-only";
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { Locale } from "#lib/domain/locale.ts";
import { database } from "./database.ts";
import type { Schema } from "./schema.ts";

const Documents = z.array(z.object({ name: z.string(), version: z.string(), url: z.optional(z.string()) }));
const ConsentContext = z.object({
  esi_id: z.optional(z.string()),
  address: z.optional(z.string()),
  plan_uuid: z.optional(z.string()),
  ip_hash: z.optional(z.string()),
  user_agent: z.optional(z.string()),
});

/** One thing that a person agreed to: the exact words, and the documents that stood beside them. */
export interface Consent {
  user_id: string;
  /** Null where it is about none. */
  home_id: string | null;
  kind: string;
  version: string;
  locale: Locale;
  text: string;
  documents: z.output<typeof Documents>;
  context: z.output<typeof ConsentContext>;
  /** ISO 8601 UTC */
  accepted_at: string;
}

/** Keeps consents as evidence; rows are only ever added. `tx` is the transaction of what they permit. */
export async function recordConsents(tx: Kysely<Schema>, consents: readonly Consent[]): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((consent) => ({
    ...consent,
    id: randomUUID(),
    documents: JSON.stringify(consent.documents),
    context: JSON.stringify(consent.context),
  }));
  await tx.insertInto("consent").values(rows).execute();
}

/** All that was agreed to for a home, oldest first. */
export const listConsents = (homeId: string): Promise<(Consent & { id: string })[]> =>
  list(consentRows().where("home_id", "=", homeId));

/** All that a person agreed to and that is about no home of theirs, oldest first. */
export const listOtherConsents = (userId: string): Promise<(Consent & { id: string })[]> =>
  list(consentRows().where("user_id", "=", userId).where("home_id", "is", null));

const consentRows = () => database().selectFrom("consent").selectAll();

async function list(chosen: ReturnType<typeof consentRows>): Promise<(Consent & { id: string })[]> {
  const rows = await chosen.orderBy("accepted_at").orderBy("id").execute();
  return rows.map((row) => ({
    ...row,
    locale: row.locale === "es" ? "es" : "en",
    documents: z.parse(Documents, JSON.parse(row.documents)),
    context: z.parse(ConsentContext, JSON.parse(row.context)),
  }));
}
