import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { monthAsked, readIntervals } from "#lib/server/usage-intervals.ts";

/** Quarter hours of a month of the caller's own home: `?month=2026-07`. */
export const GET = handler(
  { access: "user", flows: ["usage"], limit: { name: "usage-intervals", points: 60, perSeconds: 60 } },
  async ({ request, user, params }) => {
    const months = [monthAsked(new URL(request.url).searchParams)];
    const home = await callersHome(user, params.home);
    return (await readIntervals(home.light_account_uuid, { months })).series;
  },
);
