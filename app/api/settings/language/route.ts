import * as z from "zod/mini";
import { locales } from "#lib/domain/locale.ts";
import { database } from "#lib/server/database.ts";
import { handler } from "#lib/server/handler.ts";
import { localeCookie } from "#lib/server/locale-cookie.ts";

/** The language of pages and letters, here and in the person's other browsers when they next sign in. */
export const PUT = handler(
  { access: "user", body: z.object({ locale: z.enum(locales) }) },
  async ({ body: { locale }, user }) => {
    await database().updateTable("user").set({ locale }).where("id", "=", user.id).execute();
    return new Response(null, { status: 204, headers: { "set-cookie": localeCookie(locale) } });
  },
);
