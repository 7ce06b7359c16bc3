import { Hono } from "hono";
import { z } from "zod";
import { notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { readBody } from "./read-body.ts";

const Redeem = z.strictObject({ token: z.string() });

/** `/__sandbox/flow-links`: who shows the flows uses the links up here. */
export function flowLinkRoutes({ credentials }: World): Hono {
  return new Hono().post("/redeem", async (c) => {
    const { token } = await readBody(c, Redeem);
    const grant = credentials.takeFlow(token);
    if (grant === "unknown") throw notFound("flow link");
    return typeof grant === "object" ? c.json(grant) : c.json({ error: { code: grant } }, 410);
  });
}
