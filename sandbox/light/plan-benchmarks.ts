import { z } from "@hono/zod-openapi";
import { Decimal } from "decimal.js";
import { utilityName } from "./address-schema.ts";
import { postalCode } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import type { PlanBody } from "./plan-schema.ts";
import { quote } from "./plans.ts";
import type { World } from "./world.ts";

const Benchmarks = z
  .object({
    utility: utilityName,
    benchmarks: z.array(z.object({ term_months: z.int(), avg_cents_per_kwh_1000: z.string() })),
  })
  .openapi("PlanBenchmarks");

/** Contract index 13. Light says that it exists; its path and body are ours: per term, the middle of today's averages. */
export function planBenchmarks(api: LightApi, world: World): void {
  api.forApp(
    {
      method: "get",
      path: "/v1/app/accounts/enroll/plans/benchmark",
      summary: "What plans of each term cost here, at 1000 kWh",
      query: z.object({ postal_code: postalCode, utility: utilityName }),
      reply: Benchmarks,
    },
    ({ app, query }) => {
      const byTerm = Map.groupBy(quote(world, app.uuid, query), ({ term_months }) => term_months);
      const benchmarks = [...byTerm]
        .sort(([a], [b]) => a - b)
        .map(([term_months, plans]) => ({ term_months, avg_cents_per_kwh_1000: middle(plans) }));
      return { utility: query.utility, benchmarks };
    },
  );
}

/** The median, to a tenth of a cent as labels state it. */
function middle(plans: readonly PlanBody[]): string {
  const averages = plans
    .map(({ avg_cents_per_kwh_1000 }) => new Decimal(avg_cents_per_kwh_1000))
    .sort((a, b) => a.comparedTo(b));
  const at = (averages.length - 1) / 2;
  const [low, high] = [averages[Math.floor(at)], averages[Math.ceil(at)]];
  return low && high ? low.plus(high).div(2).toFixed(1) : "0";
}
