import { Hono } from "hono";
import { z } from "zod";
import { parseAdvance } from "../clock.ts";
import type { AccountRow } from "../light/account-store.ts";
import { runDueSteps } from "../light/enrollment-steps.ts";
import { invalid, notFound } from "../light/errors.ts";
import type { Operation } from "../light/light-api.ts";
import { showAccount, type World } from "../light/world.ts";
import { toPair } from "../status/pairs.ts";
import { accountDetail, accountState } from "./account-state.ts";
import { callRoutes } from "./call-routes.ts";
import { demoRoutes } from "./demo-routes.ts";
import { FaultInput } from "./faults.ts";
import { flowLinkRoutes } from "./flow-link-routes.ts";
import { forcePair, resolve } from "./force-status.ts";
import { readBody } from "./read-body.ts";
import { reset } from "./reset.ts";
import { sampleBillRoutes } from "./sample-bill-routes.ts";
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
export function controlRoutes(world: World, operations: () => readonly Operation[]): Hono {
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
    .get("/accounts/:uuid", (c) => c.json(accountDetail(world, account(c.req.param("uuid")))))
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
    .get("/operations", (c) => c.json(operations()))
    .route("/calls", callRoutes(world))
    .route("/webhooks", webhookRoutes(world))
    .route("/flow-links", flowLinkRoutes(world))
    .route("/demo-people", demoRoutes(world))
    .route("/sample-bills", sampleBillRoutes(world))
    .post("/reset", (c) => {
      reset(world);
      return c.json({ ok: true });
    });
}
