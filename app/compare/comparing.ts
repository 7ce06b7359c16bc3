import type { ComparisonView } from "#lib/domain/comparison-view.ts";
import { comparisonView } from "#lib/server/comparison-state.ts";
import { currentFlow } from "#lib/server/flow.ts";
import { type Part, part } from "#lib/server/part.ts";
import { currentUser, type User } from "#lib/server/session.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";

/** Whose comparison a page shows: anybody's own, but in a flow that is over nobody's. */
export async function comparer(): Promise<User | null> {
  const user = await currentUser();
  if (!user && (await currentFlow()) !== undefined) return toSignIn();
  return user;
}

/** Where it stands, or why that is not known. */
export async function comparing(): Promise<Part<ComparisonView>> {
  return part(comparisonView(await comparer()));
}
