import { Problem, problem } from "../domain/problem.ts";

const againAfterMs = 1_500;

/**
 * Reads what a write should show, and once more a moment later where it does not: Light may be a little behind itself.
 * `isShown` answers null where what was read cannot tell.
 * @returns what was read last; null when it could not be
 */
export async function readAfterWrite<T>(
  read: () => Promise<T>,
  isShown: (value: T) => boolean | null,
): Promise<T | null> {
  const first = await read().catch(() => null);
  if (first === null || isShown(first) !== false) return first;
  await new Promise((resolve) => setTimeout(resolve, againAfterMs));
  return read().catch(() => first);
}

/**
 * Sends a write once and lets what is read after it, the account mostly, say whether it is done. An answer of success alone is
 * not believed: of most writes Light documents none, so anything might have come. `isDone` answers null where it cannot tell,
 * which only a write may that does no harm when it is sent again.
 * @returns what was read after the write; null when it could not be
 * @throws Problem the write's own, or `outcome_unknown` after an answer of success, when it is not shown as done;
 * `outcome_unseen` when no answer of success came and what is read cannot tell; that of the read when neither can say.
 */
export async function settle<T>(
  read: () => Promise<T>,
  write: () => Promise<unknown>,
  isDone: (value: T) => boolean | null,
): Promise<T | null> {
  try {
    await write();
  } catch (error) {
    const mayBeDone =
      error instanceof Problem &&
      ["outcome_unknown", "already_finalized", "step_not_ready"].includes(error.code);
    if (!mayBeDone) throw error;
    const value = await read();
    const isShown = isDone(value);
    if (isShown === null && error.code === "outcome_unknown")
      throw problem("outcome_unseen", { cause: error });
    if (isShown !== true) throw error;
    return value;
  }
  const value = await readAfterWrite(read, isDone);
  if (value !== null && isDone(value) === false) throw problem("outcome_unknown");
  return value;
}
