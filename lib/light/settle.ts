import { Problem } from "../domain/problem.ts";
import type { AccountClient } from "./client.ts";
import type { Account } from "./schemas.ts";

/**
 * Sends a write once and answers the account as it is afterwards. When the outcome is unknown, or Light says
 * that the step is no longer open, the account is read and decides: done counts as done, else the problem stands.
 * @throws Problem the write's own, when the account does not show it done.
 */
export async function settle(
  client: AccountClient,
  write: () => Promise<unknown>,
  isDone: (account: Account) => boolean,
): Promise<Account> {
  try {
    await write();
  } catch (error) {
    const mayBeDone =
      error instanceof Problem &&
      ["outcome_unknown", "already_finalized", "step_not_ready"].includes(error.code);
    if (!mayBeDone) throw error;
    const account = await client.getAccount();
    if (isDone(account)) return account;
    throw error;
  }
  return client.getAccount();
}
