import { handler } from "#lib/server/handler.ts";
import { endOtherSessions } from "#lib/server/settings-sessions.ts";

/** Signs the person out everywhere but here. */
export const DELETE = handler({ access: "user" }, ({ request }) => endOtherSessions(request.headers));
