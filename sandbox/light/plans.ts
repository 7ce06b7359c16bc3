import { randomUUID } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { addDays, chicagoDay, firstPossibleStart } from "../chicago-day.ts";
import type { PlanQuote } from "../plans/plan-quote.ts";
import { planGroups, quotePlans } from "../plans/quote.ts";
import type { AccountRow } from "./account-store.ts";
import { utilityName } from "./address-schema.ts";
import { invalid, notFound } from "./errors.ts";
import { esiId, postalCode } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import { Plan, type PlanBody } from "./plan-schema.ts";
import { notify, personalRate, type World } from "./world.ts";

const quoteLifeMs = 30 * 60_000;
const startWindowDays = 60;

const positiveDecimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,6})?$/, "must be a decimal number"));

const PlansRequest = z
  .object({
    esi_id: esiId.nullish(),
    postal_code: postalCode.nullish(),
    utility: utilityName.nullish(),
    account_uuid: z.string().nullish(),
    plan_group: z.string().nullish(),
    term_months: z.int().min(1).max(60).nullish(),
    energy_rate_cents_per_kwh: positiveDecimal.nullish(),
    partner_commission_per_month_dollars: positiveDecimal.nullish(),
  })
  .openapi("PlansRequest");

type Wish = z.infer<typeof PlansRequest>;

/** Contract index 11 and 12: short-lived quotes. */
export function plans(api: LightApi, world: World): void {
  api.forEither(
    {
      method: "post",
      path: "/enroll/plans/request",
      summary: "Request plans",
      body: PlansRequest,
      reply: z.array(Plan),
    },
    ({ app, account, body }) => {
      const owner = account ?? namedAccount(world, app.uuid, body.account_uuid);
      const quoted = quote(world, app.uuid, body);
      for (const plan of quoted) {
        world.quotes.save({ plan, app_uuid: app.uuid, account_uuid: owner?.uuid ?? null });
      }
      if (owner) {
        const known = body.esi_id ? { known_esi_id: body.esi_id } : {};
        world.accounts.update(owner.uuid, { is_enrollment_begun: 1, ...known });
        notify(world, owner.uuid, "enrollment.plan_requested");
      }
      return quoted;
    },
  );
}

function namedAccount(world: World, appUuid: string, uuid: string | null | undefined): AccountRow | null {
  if (!uuid) return null;
  const row = world.accounts.find(uuid);
  if (row?.app_uuid !== appUuid) throw notFound("account");
  return row;
}

/** Quotes every plan group for the home, or for the ZIP code and utility, to start within sixty days. */
export function quote(world: World, appUuid: string, wish: Wish): PlanBody[] {
  const earliest = firstPossibleStart(world.clock.now());
  return priced(world, appUuid, wish).map((plan) =>
    offer(world, plan, [earliest, addDays(earliest, startWindowDays)]),
  );
}

/** Today's prices of every plan group, or of the one that is wished for; personal ones where the meter has a usage profile. */
export function priced(world: World, appUuid: string, wish: Wish): PlanQuote[] {
  const utility = utilityOf(world, wish);
  if (!utility) return [];
  if (wish.plan_group && !planGroups.some((group) => group.group_uuid === wish.plan_group)) {
    throw invalid([{ field: "plan_group", message: "is unknown" }]);
  }
  return quotePlans({
    utility,
    day: chicagoDay(world.clock.now()),
    seed: world.seed,
    esi_id: wish.esi_id ?? null,
    personal: wish.esi_id ? personalRate(world, appUuid, wish.esi_id) : null,
    ...(wish.plan_group ? { plan_group: wish.plan_group } : {}),
    ...(wish.term_months ? { term_months: wish.term_months } : {}),
    ...(wish.energy_rate_cents_per_kwh ? { energy_rate_cents_per_kwh: wish.energy_rate_cents_per_kwh } : {}),
    ...(wish.partner_commission_per_month_dollars
      ? { partner_commission_per_month_dollars: wish.partner_commission_per_month_dollars }
      : {}),
  });
}

/** A priced plan as it is given out now: good for half an hour, to start between two days. */
export function offer(
  world: World,
  plan: PlanQuote,
  [earliest, latest]: readonly [string, string],
): PlanBody {
  const uuid = randomUUID();
  const link = (kind: string): string => `${world.publicUrl()}/documents/${uuid}/${kind}.pdf`;
  return {
    ...plan,
    uuid,
    earliest_start_date: earliest,
    latest_start_date: latest,
    expires_at: new Date(world.clock.now().getTime() + quoteLifeMs).toISOString(),
    links: { efl: link("efl"), tos: link("tos"), yrac: link("yrac") },
  };
}

/** Null where nobody sells plans: an honest answer with an empty list. */
function utilityOf(world: World, wish: Wish): PlanBody["utility"] | null {
  if (wish.esi_id) {
    const premise = world.addressBook.byEsiId(wish.esi_id);
    if (!premise) throw invalid([{ field: "esi_id", message: "is unknown" }]);
    return premise.utility;
  }
  if (!wish.postal_code || !wish.utility) {
    throw invalid([{ field: "esi_id", message: "is required, or postal_code with utility" }]);
  }
  const { utilities } = world.addressBook.eligibility(wish.postal_code);
  return utilities.find(({ name }) => name === wish.utility)?.name ?? null;
}
