/** What a home is called on the screen: the person's own name for it, else its street and unit. */
export const homeTitle = (
  name: string | null,
  address: { address_1: string; address_2?: string | null | undefined },
): string => name ?? [address.address_1, address.address_2].filter(Boolean).join(", ");
