import { chicagoDay } from "#lib/domain/service-day.ts";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { limit } from "#lib/server/limits.ts";
import { myData, streamed } from "#lib/server/my-data.ts";

/** Everything about the person as one JSON file. */
export const GET = handler({ access: "user" }, async ({ user, request }) => {
  await limit("my-data", user.id, { points: 10, perSeconds: 3600 });
  return new Response(streamed(myData(user, request.headers)), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="my-data-${chicagoDay(await now())}.json"`,
    },
  });
});
