interface Card {
  card_brand?: string | null | undefined;
  card_last4?: string | null | undefined;
  card_exp_month?: number | null | undefined;
  card_exp_year?: number | null | undefined;
}

/**
 * Whether the card on file is another than before: then the new one has been kept. Null when nobody can tell: the same card
 * may have been entered again, and what was on file before may not have been read (undefined).
 */
export function isOtherCard(before: Card | null | undefined, after: Card | null): true | null {
  if (before === undefined || after === null) return null;
  const isSame =
    before?.card_brand === after.card_brand &&
    before?.card_last4 === after.card_last4 &&
    before?.card_exp_month === after.card_exp_month &&
    before?.card_exp_year === after.card_exp_year;
  return isSame ? null : true;
}
