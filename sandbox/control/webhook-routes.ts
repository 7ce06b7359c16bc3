import { type Context, Hono } from "hono";
import { z } from "zod";
import { invalid, LightError, notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { eventNames } from "../webhooks/events.ts";
import { releaseOrder, releaseOrders } from "../webhooks/release-order.ts";
import { SwitchInput } from "../webhooks/switches.ts";
import { deliveryStates } from "../webhooks/webhook-store.ts";
import { readBody } from "./read-body.ts";
import { SendInput, sendWebhook } from "./send-webhook.ts";

const EndpointInput = z.object({
  app_uuid: z.string().optional(),
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }),
  secret: z.string().min(1).max(300),
});
const LogQuery = z.object({
  app_uuid: z.string().optional(),
  account_uuid: z.string().optional(),
  event: z.string().optional(),
  state: z.enum(deliveryStates).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
});
const ReleaseInput = z.strictObject({
  order: z.enum(releaseOrders).default("sent"),
  /** Only these, in this order. */
  ids: z.array(z.string()).optional(),
  app_uuid: z.string().optional(),
});

/** `/__sandbox/webhooks`: what a partner would do in Light's dashboard, and what the network would do to them. */
export function webhookRoutes(world: World): Hono {
  const { webhooks } = world;
  const { switches } = webhooks;
  return endpointRoutes(world)
    .get("/events", (c) => c.json(eventNames))
    .post("/send", async (c) => c.json(sendWebhook(world, await readBody(c, SendInput)), 201))
    .get("/log", (c) => {
      const query = LogQuery.safeParse(c.req.query());
      if (!query.success) throw invalid([{ field: "query", message: "is not understood" }]);
      return c.json(webhooks.log(query.data));
    })
    .get("/log/:id", (c) => c.json(webhooks.delivery(c.req.param("id")) ?? missing()))
    .post("/log/:id/deliver", (c) => c.json(webhooks.deliverAgain(c.req.param("id")) ?? missing(), 201))
    .post("/log/:id/duplicate", (c) => c.json(webhooks.duplicate(c.req.param("id")) ?? missing(), 201))
    .post("/log/:id/drop", (c) => {
      const id = c.req.param("id");
      if (!webhooks.delivery(id)) return missing();
      if (!webhooks.drop(id)) throw new LightError(409, "wrong_state", "It has arrived or failed already.");
      return c.json(webhooks.delivery(id));
    })
    .post("/release", async (c) => {
      const { order, ids, app_uuid } = await readBody(c, ReleaseInput);
      const held = webhooks.held(app_uuid);
      const strangers = ids?.filter((id) => !held.includes(id)) ?? [];
      if (strangers.length > 0) throw invalid([{ field: "ids", message: "must be ids of held deliveries" }]);
      return c.json(webhooks.release(ids ? [...new Set(ids)] : releaseOrder(held, order)));
    })
    .get("/switches", (c) => c.json(switches.list()))
    .post("/switches", async (c) => {
      switches.add(await readBody(c, SwitchInput));
      return c.json(switches.list(), 201);
    })
    .delete("/switches/:id", (c) => {
      if (!switches.remove(c.req.param("id"))) throw notFound("switch");
      return c.json(switches.list());
    })
    .delete("/switches", (c: Context) => {
      switches.clear();
      return c.json([]);
    });
}

function missing(): never {
  throw notFound("delivery");
}

function endpointRoutes({ webhooks, credentials }: World): Hono {
  return new Hono()
    .get("/endpoints", (c) => c.json(webhooks.endpoints(c.req.query("app_uuid"))))
    .post("/endpoints", async (c) => {
      const { app_uuid, url, secret } = await readBody(c, EndpointInput);
      const app = app_uuid ? credentials.app(app_uuid) : credentials.defaultApp();
      if (!app) throw invalid([{ field: "app_uuid", message: "is unknown" }]);
      return c.json(webhooks.addEndpoint(app.uuid, url, secret), 201);
    })
    .delete("/endpoints/:id", (c) => {
      if (!webhooks.removeEndpoint(c.req.param("id"))) throw notFound("endpoint");
      return c.json({ ok: true });
    });
}
