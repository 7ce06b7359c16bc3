import { createHmac, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/** Calls to one portal over connections that are kept. `call` resolves with the status once all has come, 0 without an answer. */
export function openCalls(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const call = ({ method = "GET", path, headers = {}, body = "" }) =>
    new Promise((resolve) => {
      const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, (reply) => {
        reply
          .once("error", () => resolve(0))
          .once("end", () => resolve(reply.statusCode))
          .resume();
      });
      sent.once("error", () => resolve(0)).end(body);
    });
  /** Opens a stream and leaves as soon as the first word has come; the status. */
  const listen = ({ path, headers }) =>
    new Promise((resolve) => {
      const sent = request({ agent, host: "127.0.0.1", port, path, headers }, (reply) => {
        reply
          .once("error", () => {})
          .once("end", () => resolve(reply.statusCode))
          .once("data", () => {
            resolve(reply.statusCode);
            sent.destroy();
          });
      });
      sent.once("error", () => resolve(0)).end();
    });
  return { call, listen, close: () => agent.destroy() };
}

/** The accounts of a portal's homes, as Light tells of them in a webhook. */
export async function accountsOfHomes(portal) {
  const rows = await portal.rows("select light_account_uuid from home");
  const uuids = new Set(rows.map((row) => row.light_account_uuid));
  return (await portal.control("GET", "/accounts")).filter(({ uuid }) => uuids.has(uuid));
}

/** Makes webhooks ready to be sent, all different and as long as Light's: every other one about one of `accounts`. */
export function webhookMaker(portal, accounts) {
  const secret = portal.web.env.LIGHT_WEBHOOK_SECRET;
  let made = 0;
  return () => {
    made += 1;
    const account = accounts[made % accounts.length];
    const body = JSON.stringify({
      uuid: `bench-${randomUUID()}`,
      created_at: new Date().toISOString(),
      api_version: "v1",
      event: made % 3 === 0 ? "account.payment_failed" : "location.service_active",
      data: {
        account: Math.floor(made / accounts.length) % 2 === 0 ? account : { ...account, uuid: randomUUID() },
        location: { uuid: randomUUID() },
      },
    });
    const timestamp = Math.floor(Date.now() / 1_000);
    const mac = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "light-signature-v1": `${timestamp}.${mac}`,
    };
    return { method: "POST", path: "/api/webhooks/light", headers, body };
  };
}
