import "server-only";
import { createHash } from "node:crypto";
import { brand } from "#brand";
import {
  type ConsentKind,
  type ConsentStep,
  consentsOf,
  consentText,
  missingConsents,
} from "#lib/domain/consent.ts";
import { problem } from "#lib/domain/problem.ts";
import type { Plan, Premise } from "#lib/light/schemas.ts";
import { now } from "./clock.ts";
import { recordConsents } from "./consent-record.ts";
import { database } from "./database.ts";
import type { Context } from "./handler.ts";
import type { User } from "./session.ts";

/** The order of a full address on one line, as it was confirmed. */
const oneLine = ({ address_1, address_2, city, state, postal_code }: Premise) =>
  `${[address_1, address_2, city].filter(Boolean).join(", ")}, ${state} ${postal_code}`;

const documentsOf = ({ links, document_versions }: Plan) =>
  (["efl", "tos", "yrac"] as const).map((name) => ({
    name,
    version: document_versions?.[name] ?? "unstated",
    url: links[name],
  }));

/**
 * Keeps what the customer ticked at one step, word for word, with the documents that stood beside it.
 * @throws Problem `consent_missing` naming each required box that is not ticked; nothing is kept then.
 */
export async function keepConsents(
  step: ConsentStep,
  ticked: readonly string[],
  home: { id: string | null },
  about: { premise?: Premise | undefined; plan?: Plan | undefined; esi_id?: string },
  { user, locale, ip, request }: Pick<Context<unknown>, "locale" | "ip" | "request"> & { user: User },
): Promise<void> {
  const missing = missingConsents(step, ticked);
  if (missing.length > 0) {
    throw problem("consent_missing", {
      fields: Object.fromEntries(missing.map((kind) => [kind, "required"])),
    });
  }
  const accepted_at = (await now()).toISOString();
  const kept = consentsOf(step).filter((kind: ConsentKind) => ticked.includes(kind));
  await recordConsents(
    database(),
    kept.map((kind) => {
      const { version, text } = consentText(kind, locale, brand);
      return {
        user_id: user.id,
        home_id: home.id,
        kind,
        version,
        locale,
        text,
        documents: kind.endsWith("contract") && about.plan ? documentsOf(about.plan) : [],
        context: {
          esi_id: about.premise?.esi_id ?? about.esi_id,
          address: about.premise && oneLine(about.premise),
          plan_uuid: about.plan?.uuid,
          // Whose page it was ticked in.
          ...(user.flow && { flow: user.flow.partner_id ?? "own" }),
          ip_hash: createHash("sha256").update(ip).digest("hex"),
          user_agent: request.headers.get("user-agent")?.slice(0, 300),
        },
        accepted_at,
      };
    }),
  );
}
