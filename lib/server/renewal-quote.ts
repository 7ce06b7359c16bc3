import "server-only";
import * as z from "zod/mini";
import { Plan } from "#lib/light/schemas.ts";
import { seal, unseal } from "./seal.ts";

/** A price as it stood on the page: what the customer agrees to is this one and no other. */
const RenewalQuote = z.object({ home_id: z.string(), plan: Plan, start: z.string(), ends_at: z.string() });
export type RenewalQuote = z.infer<typeof RenewalQuote>;

const assumedLifeMs = 30 * 60_000;

/** A quote for the page to send back: the browser can neither read nor change it. */
export function sealQuote(quote: Omit<RenewalQuote, "ends_at">, now: Date): string {
  // Light's documents do not show the expiry's field name: without one, a price is kept this long.
  const ends_at = quote.plan.expires_at ?? new Date(now.getTime() + assumedLifeMs).toISOString();
  return seal("renewal quotes", JSON.stringify({ ...quote, ends_at }));
}

/** The quote that was shown for this home; null for anything else. */
export function openQuote(sealed: string, homeId: string): RenewalQuote | null {
  const text = unseal("renewal quotes", sealed);
  // One that was sealed before the form of a quote changed is none.
  const quote = text === null ? undefined : z.safeParse(RenewalQuote, JSON.parse(text)).data;
  return quote?.home_id === homeId ? quote : null;
}

/** Whether this price has ended. */
export const hasEnded = ({ ends_at }: RenewalQuote, now: Date): boolean =>
  (Date.parse(ends_at) || 0) <= now.getTime();
