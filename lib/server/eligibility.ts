import "server-only";
import { headers } from "next/headers";
import type { Eligibility } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import { clientAddressHeader } from "./client-address.ts";
import { limit } from "./limits.ts";
import { log } from "./log.ts";

/** What Light says of a ZIP code; null when it cannot be asked, since the meter decides in the end anyway. */
export async function eligibilityOf(postal_code: string): Promise<Eligibility | null> {
  const caller = (await headers()).get(clientAddressHeader) ?? "unknown";
  try {
    await limit("eligibility", caller, { points: 30, perSeconds: 60 });
    return await appLight().getEligibility({ body: { postal_code } });
  } catch (err) {
    log.warn({ err }, "eligibility could not be asked");
    return null;
  }
}
