import { handler } from "#lib/server/handler.ts";
import { endSession } from "#lib/server/settings-sessions.ts";

/** Signs one of the person's browsers out. */
export const DELETE = handler({ access: "user" }, ({ user, params }) => endSession(user.id, params.id));
