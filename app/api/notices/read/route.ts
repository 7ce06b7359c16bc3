import * as z from "zod/mini";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { markRead } from "#lib/server/notice.ts";

/** The messages up to this instant have been on the person's screen. */
export const POST = handler(
  { access: "user", body: z.object({ through: z.iso.datetime() }) },
  async ({ body: { through }, user }) => {
    await markRead(user.id, through, await now());
  },
);
