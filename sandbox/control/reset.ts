import type { World } from "../light/world.ts";

/** Forgets everything that happened; apps, their tokens and their webhook endpoints stay. */
export function reset(world: World): void {
  world.db.transaction(() => {
    for (const table of ["token", "location", "quote", "account"]) world.db.exec(`DELETE FROM ${table}`);
    world.billFiles.dropAllBut([]);
    world.setupIntents.clear();
    world.mail.clear();
    world.webhooks.clear();
    world.clock.change({ real: true });
  })();
  world.faults.clear();
  world.webhooks.switches.clear();
  world.calls.clear();
  world.callRate.clear();
}
