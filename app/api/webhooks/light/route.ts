import { handler } from "#lib/server/handler.ts";
import { receiveWebhook } from "#lib/server/webhook-inbox.ts";

/** Where Light sends its webhooks: 200 once it is stored, before anything is done about it. */
export const POST = handler({ access: "public", isForServers: true }, async ({ request }) => {
  await receiveWebhook(request);
  return { received: true };
});
