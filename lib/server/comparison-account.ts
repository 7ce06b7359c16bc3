import "server-only";
import { brand } from "#brand";
import { Problem, problem } from "#lib/domain/problem.ts";
import { appLight } from "./app-light.ts";
import { withClaim } from "./claim.ts";
import { type Comparison, patchComparison, readComparison } from "./comparison-row.ts";

const claimMs = 20_000;

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
 * The Light account that a comparison's bills are uploaded to, made at most once however often it is asked for: in a flow it
 * is the flow's own (docs/decisions/0010).
 * @throws Problem Light's
 */
export async function comparisonAccount({ id }: Comparison, flowsAccount: string | null): Promise<string> {
  if (flowsAccount) {
    await patchComparison(id, { change: { light_account_uuid: flowsAccount } });
    return flowsAccount;
  }
  return withClaim(`comparison account ${id}`, claimMs, async () => {
    const row = await readComparison(id);
    if (!row) throw problem("step_not_ready");
    if (row.light_account_uuid) return row.light_account_uuid;
    const email = emailOf(id);
    const found = row.is_account_asked ? await madeBefore(email) : null;
    if (!row.is_account_asked) await patchComparison(id, { change: { is_account_asked: 1 } });
    const uuid = found ?? (await make(email));
    await patchComparison(id, { change: { light_account_uuid: uuid } });
    return uuid;
  });
}
