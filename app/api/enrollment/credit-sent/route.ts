import { patchDraft } from "#lib/server/draft.ts";
import { enrollingHome } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** Notes that Light took the number from the browser, for a Light whose account does not show it. */
export const POST = handler({ access: "user", flows: ["enrollment"] }, async ({ user }) => {
  const { owner } = await enrollingHome(user);
  await patchDraft(owner, { is_credit_sent: true });
});
