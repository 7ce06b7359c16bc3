import { dropComparison } from "#lib/server/comparison-owner.ts";
import { comparisonView } from "#lib/server/comparison-state.ts";
import { handler } from "#lib/server/handler.ts";
import { currentUser } from "#lib/server/session.ts";

/** Where the caller's comparison stands, for its pages to ask while a bill is being read. */
export const GET = handler(
  { access: "public", flows: ["comparison"], limit: { name: "comparison", points: 1_200, perSeconds: 300 } },
  async () => comparisonView(await currentUser()),
);

/** Forgets it. */
export const DELETE = handler({ access: "public", flows: ["comparison"] }, async () =>
  dropComparison(await currentUser()),
);
