import { handler } from "#lib/server/handler.ts";
import { revokeToken } from "#lib/server/personal-token.ts";

/** Takes one of the person's tokens back. */
export const DELETE = handler({ access: "user" }, ({ user, params }) => revokeToken(user.id, params.id));
