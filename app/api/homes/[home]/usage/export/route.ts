import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { asExportPage, exportAsked, usageExport } from "#lib/server/usage-export.ts";

const file = handler(
  { access: "user", flows: ["usage"], limit: { name: "usage-export", points: 30, perSeconds: 600 } },
  async ({ request, user, params }) => {
    const wish = exportAsked(new URL(request.url).searchParams);
    const home = await callersHome(user, params.home);
    return usageExport(home.light_account_uuid, wish);
  },
);

/** Quarter hours of the caller's own home as a file: `?format=csv|green-button&from=2026-01-01&to=2026-12-31`. */
export const GET: typeof file = async (request, route) =>
  asExportPage(request, (await route.params).home, await file(request, route));
