import { cardBrandName } from "#lib/domain/card-brand.ts";
import { isExpiredBy } from "#lib/domain/card-expiry.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh } from "#lib/domain/money.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Charge, ChargesGroup } from "#lib/light/billing-schemas.ts";
import type { Translator } from "#messages/english.ts";

export interface Words {
  t: Translator<"bills">;
  locale: Locale;
}

interface Card {
  card_brand?: string | null | undefined;
  card_last4?: string | null | undefined;
}

/** What pays the next bill, which comes on `day` or later; null where it is not known whether a card is on file. */
export function autopayWords(
  t: Translator<"bills">,
  card: Parameters<typeof isExpiredBy>[0] | null | undefined,
  day: ServiceDay,
): string | null {
  if (card === undefined) return null;
  if (card === null) return t("next_no_card");
  return t(isExpiredBy(card, day) ? "next_card_expired" : "next_autopay");
}

/** "Visa ending in 4242", or as much of it as is known. */
export function cardName(t: Translator<"bills">, { card_brand, card_last4: last4 }: Card): string {
  const name = cardBrandName(card_brand) ?? t("card");
  return last4 ? t("card_ending", { name, last4 }) : name;
}

const plain = [
  "base",
  "delivery",
  "delivery_monthly",
  "vehicle_charging_credit",
  "export_credit",
  "credit_carried",
  "billing_correction",
  "late_penalty",
  "puc_assessment",
  "gross_receipts",
] as const;

/** A line in our words; Light's own for one that we do not know. */
export function lineName({ t, locale }: Words, { code, name }: Charge): string {
  const known = plain.find((each) => each === code);
  if (known) return t(`line.${known}`);
  const [, period] = name.split(": ");
  if (code === "energy") return period ? t("line.energy_period", { period }) : t("line.energy");
  // The amount of use stands in Light's name of the line only.
  const threshold = /\d[\d,]*/.exec(name)?.[0].replaceAll(",", "");
  const kwh = threshold && formatKwh(threshold, locale);
  if (code === "usage_credit") return kwh ? t("line.usage_credit_from", { kwh }) : t("line.usage_credit");
  if (code === "minimum_usage_fee")
    return kwh ? t("line.minimum_usage_fee_below", { kwh }) : t("line.minimum_usage_fee");
  return name;
}

/** The heading of a group; the utility's name stays where Light says it. */
export function groupName({ t }: Words, { code, name }: ChargesGroup): string {
  const utility = code === "delivery" && /^(.+) delivery charges$/i.exec(name)?.[1];
  if (utility) return t("group.delivery_of", { utility });
  if (code === "energy" || code === "delivery" || code === "credits" || code === "taxes")
    return t(`group.${code}`);
  return name;
}
