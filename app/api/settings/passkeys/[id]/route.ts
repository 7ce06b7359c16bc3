import { handler } from "#lib/server/handler.ts";
import { removePasskey } from "#lib/server/passkeys.ts";

/** Forgets one of the person's passkeys. */
export const DELETE = handler({ access: "user" }, ({ params, request }) =>
  removePasskey(request.headers, params.id),
);
