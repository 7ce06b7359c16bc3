import "server-only";
import * as z from "zod/mini";
import { brand } from "#brand";
import { contrastRatio } from "#lib/domain/brand-contrast.ts";
import { PartnerLook } from "#lib/domain/partner-look.ts";
import { database } from "./database.ts";

const ink = { light: brand.light.ink, dark: brand.dark.paper };

/** The words on a colour: dark or white, whichever is read better. */
const wordsOn = (colour: string, dark: string) =>
  contrastRatio(colour, "#ffffff") >= contrastRatio(colour, dark) ? "#ffffff" : dark;

/** CSS variables of a partner's colours, for `.partner-look`; none where the brand's own are kept. */
function partnerStyle({ accent }: PartnerLook): Record<string, string> {
  if (!accent) return {};
  return Object.fromEntries(
    (["light", "dark"] as const).flatMap((theme) => [
      ...["accent", "accent-hover", "accent-line"].map((name) => [`--${theme}-${name}`, accent[theme]]),
      [`--${theme}-on-accent`, wordsOn(accent[theme], ink[theme])],
    ]),
  );
}

/** Whose name, mark and colours stand over a flow: the partner's whose it is, else the deployment's own. */
export async function flowLook(
  flowId: string,
): Promise<{ name: string; logo: string | null; style: Record<string, string> }> {
  const own = { name: brand.name, logo: brand.logo, style: {} };
  const partner = await database()
    .selectFrom("flow_session")
    .innerJoin("partner", "partner.id", "flow_session.partner_id")
    .select("partner.look")
    .where("flow_session.id", "=", flowId)
    .executeTakeFirst();
  const look = partner && z.safeParse(PartnerLook, JSON.parse(partner.look));
  return look?.success ? { ...look.data, style: partnerStyle(look.data) } : own;
}
