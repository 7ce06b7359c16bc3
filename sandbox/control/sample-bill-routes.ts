import { Hono } from "hono";
import { z } from "zod";
import { sampleDays } from "../bills/samples/figures.ts";
import { makeSample, sampleBills } from "../bills/samples/sample-bills.ts";
import { chicagoDay } from "../chicago-day.ts";
import { meterOfHome } from "../comparison/meter-of-home.ts";
import { fieldMistakes, invalid, notFound } from "../light/errors.ts";
import { esiId } from "../light/fields.ts";
import type { World } from "../light/world.ts";

const Wish = z.object({
  esi_id: esiId.optional(),
  kwh: z.coerce.number("must be a number").int().min(1).max(20_000).optional(),
});

/** `/__sandbox/sample-bills`: last month's bills of other companies, for a home of this world. */
export function sampleBillRoutes(world: World): Hono {
  return new Hono()
    .get("/", (c) =>
      c.json(
        sampleBills.map(({ name, title, kind }) => {
          return { name, title, kind, url: `${world.publicUrl()}/__sandbox/sample-bills/${name}` };
        }),
      ),
    )
    .get("/:name", async (c) => {
      const wish = Wish.safeParse(c.req.query());
      if (!wish.success) throw invalid(fieldMistakes(wish.error, "query"));
      const { esi_id = sampleHome(world), kwh: asked } = wish.data;
      const today = chicagoDay(world.clock.now());
      const name = c.req.param("name");
      const kwh = asked ?? usedKwh(world, esi_id, today);
      const sample = await makeSample(name, { esi_id, today, ...(kwh ? { kwh } : {}) });
      if (!sample) throw notFound("sample bill");
      const ending = sample.type === "image/jpeg" ? "jpg" : "pdf";
      return c.body(new Uint8Array(sample.body), 200, {
        "Content-Type": sample.type,
        "Content-Disposition": `attachment; filename="${name}.${ending}"`,
        "Cache-Control": "no-store",
      });
    });
}

/** What the home's meter counts on the days of its bill, so that a fetched history tells of the same home; null for no home. */
function usedKwh(world: World, esi_id: string, today: string): number | null {
  const meter = meterOfHome(world, {
    app_uuid: world.credentials.defaultApp().uuid,
    esi_id,
    has_solar: false,
  });
  const { first, last } = sampleDays(today);
  return meter && Math.round(meter.between(first, last).consumption_wh / 1000);
}

/** 104 Switchback Ln in Dallas. */
function sampleHome({ addressBook }: World): string {
  const [home] = addressBook.typeAhead({ query: "104 switchback", postal_code: "75214", limit: 1 });
  if (!home) throw new Error("the address book lacks its demonstration street");
  return home.esi_id;
}
