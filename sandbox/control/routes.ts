import { Hono } from "hono";
import { z } from "zod";
import { parseAdvance } from "../clock.ts";
import type { AccountRow } from "../light/account-store.ts";
import { currentPair } from "../light/account-view.ts";
import { runDueSteps } from "../light/enrollment-steps.ts";
import { invalid, notFound } from "../light/errors.ts";
import { showAccount, type World } from "../light/world.ts";
import { splitPair, toPair } from "../status/pairs.ts";
import { callRoutes } from "./call-routes.ts";
import { demoRoutes } from "./demo-routes.ts";
import { FaultInput } from "./faults.ts";
import { forcePair, resolve } from "./force-status.ts";
import { readBody } from "./read-body.ts";
import { reset } from "./reset.ts";
import { webhookRoutes } from "./webhook-routes.ts";

const ClockInput = z.strictObject({
  now: z.iso.datetime({ offset: true }).optional(),
  advance: z.union([z.string(), z.number()]).optional(),
  frozen: z.boolean().optional(),
  real: z.literal(true).optional(),
});
const StatusInput = z.strictObject({
  status: z.string(),
  status_reason: z.string(),
  /** A held account does not move on by itself. */
  hold: z.boolean().default(true),
});
const AppInput = z.object({ name: z.string().trim().min(1).max(100) });

/** The control plane: what a test or a curious person needs and Light does not have. */
export function controlRoutes(world: World): Hono {
  const { faults } = world;
  const account = (uuid: string): AccountRow => {
    const row = world.accounts.find(uuid);
    if (!row) throw notFound("account");
    return row;
  };

  return new Hono()
    .get("/health", (c) => c.json({ ok: true }))
    .get("/clock", (c) => c.json(world.clock.state()))
    .post("/clock", async (c) => {
      const { now, advance, frozen, real } = await readBody(c, ClockInput);
      const advanceMs = advance === undefined ? undefined : parseAdvance(advance);
      if (advanceMs === null)
        throw invalid([{ field: "advance", message: "must look like +30d, +90m or 45" }]);
      try {
        world.clock.change({ real, frozen, advanceMs, now: now === undefined ? undefined : new Date(now) });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw invalid([{ field: "now", message: "must stay between the years 2000 and 2100" }]);
      }
      runDueSteps(world);
      return c.json(world.clock.state());
    })
    .get("/apps", (c) => c.json(world.credentials.apps()))
    .post("/apps", async (c) => {
      const { name } = await readBody(c, AppInput);
      return c.json(world.credentials.createApp(name), 201);
    })
    .get("/accounts", (c) =>
      c.json(world.accounts.all(c.req.query("app_uuid")).map((row) => accountState(world, row))),
    )
    .get("/accounts/:uuid", (c) => c.json(accountState(world, account(c.req.param("uuid")))))
    .post("/accounts/:uuid/status", async (c) => {
      const row = account(c.req.param("uuid"));
      const input = await readBody(c, StatusInput);
      const pair = toPair(input.status, input.status_reason);
      if (!pair) throw invalid([{ field: "status_reason", message: "is not a reason of that status" }]);
      world.db.transaction(() => forcePair(world, row, pair, input.hold))();
      return c.json(showAccount(world, account(row.uuid)));
    })
    .post("/accounts/:uuid/resolve", (c) => {
      const row = account(c.req.param("uuid"));
      world.db.transaction(() => resolve(world, row))();
      return c.json(showAccount(world, account(row.uuid)));
    })
    .get("/faults", (c) => c.json(faults.list()))
    .post("/faults", async (c) => {
      faults.add(await readBody(c, FaultInput));
      return c.json(faults.list(), 201);
    })
    .delete("/faults", (c) => {
      faults.clear();
      return c.json([]);
    })
    .delete("/faults/:id", (c) => {
      if (!faults.remove(c.req.param("id"))) throw notFound("fault");
      return c.json(faults.list());
    })
    .route("/calls", callRoutes(world))
    .route("/webhooks", webhookRoutes(world))
    .route("/demo-people", demoRoutes(world))
    .post("/reset", (c) => {
      reset(world);
      return c.json({ ok: true });
    });
}

/** What the machinery knows of an account, beyond what Light would say. */
function accountState(world: World, row: AccountRow): object {
  const location = world.accounts.location(row.uuid);
  return {
    uuid: row.uuid,
    app_uuid: row.app_uuid,
    email: row.email,
    ...splitPair(currentPair(row, location)),
    status_since: row.status_since,
    is_held: row.is_status_held === 1,
    next_step_at: row.next_step_at,
    review_outcome: row.review_outcome,
    utility_outcome: location?.utility_outcome ?? null,
    esi_id: location?.esi_id ?? row.known_esi_id,
    service_start_date: location?.service_start_date ?? null,
  };
}
