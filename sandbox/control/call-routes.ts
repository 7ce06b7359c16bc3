import { Hono } from "hono";
import { z } from "zod";
import { invalid } from "../light/errors.ts";
import type { World } from "../light/world.ts";

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const CallQuery = z.object({
  account_uuid: z.string().optional(),
  app_uuid: z.string().optional(),
  since: z.union([z.stringFormat("id", /^\d{1,15}$/).transform(Number), instant]).optional(),
});

/** `/__sandbox/calls`: what clients asked the API for, and how fast. */
export function callRoutes({ calls, callRate, credentials }: World): Hono {
  return new Hono()
    .get("/", (c) => {
      const query = CallQuery.safeParse(c.req.query());
      if (!query.success)
        throw invalid([{ field: "since", message: "must be an id of a call, or an instant" }]);
      return c.json(calls.list(query.data));
    })
    .get("/rate", (c) => {
      const key = c.req.query("key");
      if (!key) return c.json(callRate.all());
      return c.json(callRate.of(key === "app" ? credentials.defaultApp().uuid : key));
    })
    .delete("/", (c) => {
      calls.clear();
      callRate.clear();
      return c.json([]);
    });
}
