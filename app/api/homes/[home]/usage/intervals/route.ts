import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { monthsAsked, readIntervals } from "#lib/server/usage-intervals.ts";

/** Quarter hours of the caller's own home: `?month=2026-07`, or up to twelve months with `?from=2026-01&to=2026-12`. */
export const GET = handler({ access: "user" }, async ({ request, user, params }) => {
  const months = monthsAsked(new URL(request.url).searchParams);
  const home = await callersHome(user, params.home);
  return (await readIntervals(home.light_account_uuid, { months })).series;
});
