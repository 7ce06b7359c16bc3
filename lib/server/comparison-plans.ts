import "server-only";
import { Problem } from "#lib/domain/problem.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import type { User } from "./session.ts";

/** Where it is asked when a bill does not say where it is from: Light offers the same groups everywhere. */
const anyZip = "77002";

/** Whose prices: those of a meter, or of a ZIP code where the meter is not known. */
export interface PlansWish {
  esi_id: string | null;
  postal_code: string | null;
  /** The plans that a partner's flow shows. */
  plan_group: string | null;
  /** The fetched history by which they are personal. */
  usage_profile_uuid?: string | null;
}

export const planGroupOf = (user: User | null): string | null => user?.flow?.plan_group ?? null;

/** The same for the same prices: the ZIP code counts where Light does not know the meter. */
export const askedFor = ({ esi_id, postal_code, plan_group, usage_profile_uuid }: PlansWish): string =>
  [esi_id, postal_code, plan_group, usage_profile_uuid].map((part) => part ?? "-").join(" ");

async function byZip(postal_code: string, group: object): Promise<Plan[]> {
  const { utilities } = await appLight().getEligibility({ body: { postal_code } });
  const [utility] = utilities;
  if (!utility) return [];
  return appLight().requestPlans({ body: { postal_code, utility: utility.name, ...group } });
}

/**
 * The plans of a meter; where Light does not know it, or there is none, those of the ZIP code, and without one too none.
 * @throws Problem Light's
 */
export async function plansFor({ esi_id, postal_code, plan_group }: PlansWish): Promise<Plan[]> {
  const group = plan_group ? { plan_group } : {};
  if (esi_id) {
    const isUnknown = (error: unknown) =>
      error instanceof Problem && (error.code === "light_refused" || error.code === "not_found");
    const plans = await appLight()
      .requestPlans({ body: { esi_id, ...group } })
      .catch((error: unknown) => {
        if (isUnknown(error)) return null;
        throw error;
      });
    if (plans) return plans;
  }
  return postal_code ? byZip(postal_code, group) : [];
}

/** Some group of plans, which Light wants named before it tells what it has read. @throws Problem Light's */
export async function someGroup(wish: PlansWish): Promise<string | null> {
  if (wish.plan_group) return wish.plan_group;
  const plans = await plansFor(wish);
  const [first] = plans.length > 0 ? plans : await byZip(anyZip, {});
  return first?.group_uuid ?? null;
}
