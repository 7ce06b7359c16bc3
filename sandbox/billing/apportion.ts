/**
 * Cuts a whole number into whole parts in proportion to `weights`, without losing or inventing any: each part ends
 * where its running share, rounded down, ends. Without any weight everything belongs to the last part.
 */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  let given = 0;
  return weights.map((weight, index) => {
    weighed += weight;
    const isLast = index === weights.length - 1;
    const upTo = isLast ? whole : total === 0 ? 0 : Number((BigInt(whole) * BigInt(weighed)) / BigInt(total));
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
