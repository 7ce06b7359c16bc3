/**
 * Edits (a letter more, less or other, or two neighbours swapped) from `typed` to `word`, or to the start of `word`
 * that is nearest when `typing`. Stops early: anything above `limit` is answered as `limit + 1`.
 */
export function editDistance(typed: string, word: string, limit: number, typing: boolean): number {
  const width = Math.min(word.length, typed.length + limit) + 1;
  if (typed.length > word.length + limit || (!typing && word.length > typed.length + limit)) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column < width; column++) {
      const same = typed[row - 1] === word[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        typed[row - 1] === word[column - 2] &&
        typed[row - 2] === word[column - 1]
      ) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
      if (edits < best) best = edits;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit + 1, typing ? Math.min(...last) : (last[word.length] ?? limit + 1));
}
