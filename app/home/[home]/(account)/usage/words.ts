import { measureOf } from "#components/usage/measure.ts";
import type { Words } from "#components/usage/words.ts";
import { type UsagePrice, usagePrice } from "#lib/domain/usage-dollars.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";

/** What a usage page needs to speak, in the unit that is wished; the plan is read only for dollars. */
export async function usageWords(
  { home, light, location }: MyHome,
  wish: UsageWish,
): Promise<{ words: Words; price: UsagePrice | null }> {
  const [t, locale, plan] = await Promise.all([
    getT("usage"),
    getLocale(),
    wish.isInDollars ? part(light.getPlan({ params: { location_uuid: location.uuid } })) : null,
  ]);
  const price = plan?.data ? usagePrice(plan.data) : null;
  const base = `/home/${home.number}/usage`;
  return { words: { t, locale, base, wish, measure: measureOf(locale, price) }, price };
}
