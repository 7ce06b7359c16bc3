import { Problem } from "../domain/problem.ts";
import type { AccountClient } from "./client.ts";
import type { Account } from "./schemas.ts";

/**
 * Sends a write once. When the outcome is unknown, or Light says that the step is no longer open, the account is read
 * and decides: done counts as done, else the problem stands.
 * @throws Problem the write's own, when the account does not show it done; that of the read when it cannot say.
 */
export async function settle(
  client: AccountClient,
  write: () => Promise<unknown>,
  isDone: (account: Account) => boolean,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const mayBeDone =
      error instanceof Problem &&
      ["outcome_unknown", "already_finalized", "step_not_ready"].includes(error.code);
    if (!mayBeDone) throw error;
    if (!isDone(await client.getAccount())) throw error;
  }
}
