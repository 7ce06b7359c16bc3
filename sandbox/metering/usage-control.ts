import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../control/read-body.ts";
import { notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { usageVariants } from "./variant.ts";

/** What is not named stays. */
const UsageWish = z.strictObject({
  variant: z.enum(usageVariants).optional(),
  missing_days: z.boolean().optional(),
});

/** Says what is behind a home's meter and whether days of usage get lost. Bills already made stay as they are. */
export function usageControl(world: World): Hono {
  return new Hono().post("/:uuid/usage", async (c) => {
    const location = world.accounts.location(c.req.param("uuid"));
    if (!location) throw notFound("location");
    const wish = await readBody(c, UsageWish);
    const { variant = location.usage_variant ?? null } = wish;
    const missing_days = wish.missing_days ?? location.has_missing_days === 1;
    const has_missing_days = missing_days ? 1 : 0;
    world.accounts.saveLocation({ ...location, usage_variant: variant, has_missing_days });
    return c.json({ variant, missing_days });
  });
}
