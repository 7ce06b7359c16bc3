import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../control/read-body.ts";
import { noteNextMoment } from "../light/enrollment-steps.ts";
import { LightError, notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { pendingProfile, profileBody, settleProfile } from "./usage-profile.ts";

const Outcome = z.strictObject({ outcome: z.enum(["completed", "failed"]) });

/** Ends an account's wait for its usage profile, at once and as told. A number that no home has can only fail. */
export function profileControl(world: World): Hono {
  return new Hono().post("/:uuid/usage-profile", async (c) => {
    const account = world.accounts.find(c.req.param("uuid"));
    if (!account) throw notFound("account");
    const { outcome } = await readBody(c, Outcome);
    const pending = pendingProfile(world, account.uuid);
    if (!pending) throw new LightError(409, "wrong_state", "No usage profile is being fetched.");
    const settle = world.db.transaction(() => {
      const settled = settleProfile(world, pending, outcome);
      noteNextMoment(world, account.uuid);
      return settled;
    });
    return c.json(profileBody(settle()));
  });
}
