export const releaseOrders = ["sent", "reversed", "shuffled"] as const;

/** Held deliveries in the order in which they are to go out; `random` answers [0, 1). */
export function releaseOrder(
  ids: readonly string[],
  order: (typeof releaseOrders)[number],
  random: () => number = Math.random,
): string[] {
  if (order === "sent") return [...ids];
  if (order === "reversed") return ids.toReversed();
  return ids
    .map((id) => ({ id, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
