import { Problem, problem } from "../domain/problem.ts";
import type { AccountClient } from "./client.ts";
import type { Account } from "./schemas.ts";

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
 * Sends a write once and lets the account say whether it is done. An answer of success alone is not believed: of most writes
 * Light documents none, so anything might have come. `isDone` answers null where the account cannot tell.
 * @returns the account as it was read after the write; null when it could not be
 * @throws Problem the write's own, or `outcome_unknown` after an answer of success, when the account does not show it done;
 * that of the read when neither can say.
 */
export async function settle(
  client: Pick<AccountClient, "getAccount">,
  write: () => Promise<unknown>,
  isDone: (account: Account) => boolean | null,
): Promise<Account | null> {
  try {
    await write();
  } catch (error) {
    const mayBeDone =
      error instanceof Problem &&
      ["outcome_unknown", "already_finalized", "step_not_ready"].includes(error.code);
    if (!mayBeDone) throw error;
    const account = await client.getAccount();
    if (isDone(account) !== true) throw error;
    return account;
  }
  const account = await readAfterWrite(() => client.getAccount(), isDone);
  if (account && isDone(account) === false) throw problem("outcome_unknown");
  return account;
}
