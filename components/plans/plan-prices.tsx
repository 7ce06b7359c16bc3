import type { ComponentProps } from "react";
import { brand } from "#brand";
import type { QuoteChange } from "#lib/domain/quote-change.ts";
import { PlanResults } from "./plan-results.tsx";
import { PlansEmpty } from "./plans-empty.tsx";
import { QuoteChanges } from "./quote-changes.tsx";
import { QuoteWatch } from "./quote-watch.tsx";

interface Props extends Omit<ComponentProps<typeof PlanResults>, "offers"> {
  address: string;
  prices: Pick<ComponentProps<typeof PlanResults>, "offers"> & {
    changes: readonly QuoteChange[];
    requested_at: string;
    hold_ms: number;
  };
}

/** The plans with what has changed since they were last seen; they renew themselves when they end. */
export function PlanPrices({ address, prices, words, ...rest }: Props) {
  const { offers, changes, requested_at, hold_ms } = prices;
  return (
    <>
      <QuoteWatch requestedAt={requested_at} holdMs={hold_ms} />
      <QuoteChanges words={words} changes={changes} requestedAt={requested_at} />
      {offers.length === 0 ? (
        <PlansEmpty t={words.t} address={address} phone={brand.supportPhone} />
      ) : (
        <PlanResults words={words} offers={offers} {...rest} />
      )}
    </>
  );
}
