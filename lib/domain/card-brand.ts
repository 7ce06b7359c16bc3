const names = new Map([
  ["visa", "Visa"],
  ["mastercard", "Mastercard"],
  ["amex", "American Express"],
  ["discover", "Discover"],
  ["diners", "Diners Club"],
  ["jcb", "JCB"],
  ["unionpay", "UnionPay"],
]);

/** A card's brand as people write it, by Stripe's code for it; null for one that we do not know. */
export const cardBrandName = (code: string | null | undefined): string | null =>
  names.get(code ?? "") ?? null;
