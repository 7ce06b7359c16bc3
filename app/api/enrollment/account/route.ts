import { ensureAccount } from "#lib/server/enroll-profile.ts";
import { handler } from "#lib/server/handler.ts";

/** Makes the signed-in person's Light account from their draft, once, or corrects what it says about them. */
export const POST = handler(
  { access: "user", flows: ["enrollment"], limit: { name: "account", points: 10, perSeconds: 60 } },
  ensureAccount,
);
