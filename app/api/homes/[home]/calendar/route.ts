import { calendarFile } from "#lib/server/calendar.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";

/** The days of the contract and of open bills as a calendar file. */
export const GET = handler(
  { access: "user", flows: ["renewal"], limit: { name: "calendar", points: 30, perSeconds: 60 } },
  async ({ user, params, locale }) => {
    const home = await callersHome(user, params.home);
    return new Response(await calendarFile(home, locale), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="electricity-home-${home.number}.ics"`,
      },
    });
  },
);
