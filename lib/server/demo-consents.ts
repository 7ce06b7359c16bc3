import "server-only";
import { brand } from "#brand";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { accountLight } from "./account-light.ts";
import { recordConsents } from "./consent-record.ts";
import { database } from "./database.ts";
import type { Home } from "./home.ts";

/** The consents that a demo person would have given at enrollment, so that their documents show some. */
export async function demoConsents(
  home: Home,
  user: { id: string; locale: Locale },
  accepted_at: string,
): Promise<void> {
  if (!home.light_account_uuid) return;
  const light = accountLight(home.light_account_uuid);
  const location = (await light.getAccount()).locations[0];
  const contracts = location
    ? await light.listAllDocuments({ params: { location_uuid: location.uuid } })
    : [];
  const first = contracts.at(-1);
  const documents = (["efl", "tos", "yrac"] as const).flatMap((name) => {
    const url = first?.[name];
    return url ? [{ name, version: first.document_versions?.[name] ?? "unstated", url }] : [];
  });
  const kinds = (["start", "credit", "payment"] as const).flatMap(consentsOf);
  await recordConsents(
    database(),
    kinds
      .filter((kind) => kind !== "marketing")
      .map((kind) => ({
        user_id: user.id,
        home_id: home.id,
        ...consentText(kind, user.locale, brand),
        locale: user.locale,
        documents: kind === "contract" ? documents : [],
        context: {},
        accepted_at,
      }))
      .map(({ isRequired: _, ...consent }) => consent),
  );
}
