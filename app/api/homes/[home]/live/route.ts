import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { liveStream } from "#lib/server/live.ts";
import { lookWhereStale } from "#lib/server/live-looks.ts";
import { revisionOf } from "#lib/server/live-revision.ts";

/** How often what the pages of a home show has changed: as a stream, or with `?poll=1` once, as `{ revision }`. */
export const GET = handler({ access: "user" }, async ({ user, params, request }) => {
  const { light_account_uuid: accountUuid } = await callersHome(user, params.home);
  // Next answers HEAD by way of GET, and would never read a stream.
  const isStream = request.method === "GET" && !new URL(request.url).searchParams.has("poll");
  if (!isStream) {
    // A page that asks is open like one that listens.
    await lookWhereStale([accountUuid]);
    return { revision: await revisionOf(accountUuid) };
  }
  return liveStream({ userId: user.id, accountUuid, request });
});
