import "server-only";
import { brand } from "#brand";
import { Problem, problem } from "#lib/domain/problem.ts";
import { appLight } from "./app-light.ts";
import { type Comparison, patchComparison } from "./comparison-row.ts";
import { limit } from "./limits.ts";

/** New accounts for visitors in an hour, over all addresses; people who are signed in are not counted. */
const mostVisitorsPerHour = 300;

/** Deliverable, and nobody's: the support address with a tag that stands for this comparison alone. */
function emailOf(id: string): string {
  const [name, host] = brand.supportEmail.split("@");
  return `${name}+compare-${id.replaceAll("-", "").slice(0, 20)}@${host}`;
}

/** One that was asked for before and whose answer was lost. */
async function madeBefore(email: string): Promise<string | null> {
  const { data } = await appLight().listAccounts({ params: { email } });
  return data.find((account) => account.email === email)?.uuid ?? null;
}

/** Whoever changes their address with each bill makes an account with each, which Light never lets go. */
async function hasRoom(): Promise<void> {
  try {
    await limit("comparison-accounts", "of visitors", { points: mostVisitorsPerHour, perSeconds: 3_600 });
  } catch (error) {
    const isFull = error instanceof Problem && error.code === "rate_limited";
    throw isFull ? problem("light_busy", { cause: { retryAfterSeconds: 60 } }) : error;
  }
}

async function make(email: string): Promise<string> {
  try {
    return (await appLight().createAccount({ body: { email, first_name: "Bill", last_name: "Comparison" } }))
      .uuid;
  } catch (error) {
    const isUnknown = error instanceof Problem && error.code === "outcome_unknown";
    const made = isUnknown ? await madeBefore(email).catch(() => null) : null;
    if (made) return made;
    // Asked for again, it is looked for first: nothing is made twice.
    throw isUnknown ? problem("light_down", { cause: error }) : error;
  }
}

/**
 * The Light account that a comparison's bills are uploaded to: in a flow the flow's own, else one made for it, once
 * (docs/decisions/0010). One caller at a time for each row. @throws Problem Light's; `light_busy` when too many visitors came in this hour
 */
export async function comparisonAccount(row: Comparison, flowsAccount: string | null): Promise<string> {
  const { id, light_account_uuid, is_account_asked } = row;
  if (!flowsAccount && light_account_uuid) return light_account_uuid;
  const email = emailOf(id);
  const found = flowsAccount ?? (is_account_asked ? await madeBefore(email) : null);
  if (!found && row.visit_id) await hasRoom();
  if (!found) await patchComparison(id, { change: { is_account_asked: 1 } });
  const uuid = found ?? (await make(email));
  await patchComparison(id, { change: { light_account_uuid: uuid } });
  return uuid;
}
