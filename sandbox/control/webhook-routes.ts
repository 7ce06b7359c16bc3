import { Hono } from "hono";
import { z } from "zod";
import { invalid, notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { readBody } from "./read-body.ts";

const EndpointInput = z.object({
  app_uuid: z.string().optional(),
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }),
  secret: z.string().min(1).max(300),
});
const LogQuery = z.object({
  app_uuid: z.string().optional(),
  event: z.string().optional(),
  state: z.enum(["pending", "delivered", "failed"]).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
});

/** `/__sandbox/webhooks`: what a partner would do in Light's dashboard. */
export function webhookRoutes({ webhooks, credentials }: World): Hono {
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
    })
    .get("/log", (c) => {
      const query = LogQuery.safeParse(c.req.query());
      if (!query.success) throw invalid([{ field: "query", message: "is not understood" }]);
      return c.json(webhooks.log(query.data));
    })
    .post("/log/:id/deliver", (c) => {
      const delivery = webhooks.deliverAgain(c.req.param("id"));
      if (!delivery) throw notFound("delivery");
      return c.json(delivery, 201);
    });
}
