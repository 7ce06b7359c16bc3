import { handler } from "#lib/server/handler.ts";
import { changePerson } from "#lib/server/settings-person.ts";

/** Tells Light the person's address once more, for the accounts that still have an older one. */
export const POST = handler(
  { access: "user", limit: { name: "person", points: 20, perSeconds: 600 } },
  async ({ user }) => ({ homes: await changePerson(user.id, { email: user.email }) }),
);
