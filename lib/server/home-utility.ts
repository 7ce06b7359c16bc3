import "server-only";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { MyHome } from "./my-home.ts";
import { part } from "./part.ts";

/** Who owns the wires of a home: as Light says, else as we know that utility. */
export async function homeUtility({ light, location }: Pick<MyHome, "light" | "location">): Promise<{
  name: string | null;
  phone: string | null;
  medicalFormLine: string | null;
}> {
  const known = utilityFacts(location.utility);
  const { data } = await part(light.getSupportInfo({ params: { location_uuid: location.uuid } }));
  return {
    name: data?.tdu_name || known?.display_name || null,
    phone: data?.tdu_phone || known?.outage_phone || null,
    medicalFormLine: known?.medical_form_line ?? null,
  };
}
