import "server-only";
import { cache } from "react";
import * as z from "zod/mini";
import { brand } from "#brand";
import { contrastRatio } from "#lib/domain/brand-contrast.ts";
import { PartnerLook } from "#lib/domain/partner-look.ts";
import { database } from "./database.ts";
import { hashOfLink } from "./flow-link.ts";

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

/** Whose name, mark and colours stand over a flow. */
export interface FlowLook {
  name: string;
  logo: string | null;
  style: Record<string, string>;
}

/** The partner's own, else the deployment's. */
function lookOf(look: string | undefined): FlowLook {
  const parsed = look ? z.safeParse(PartnerLook, JSON.parse(look)) : null;
  if (!parsed?.success) return { name: brand.name, logo: brand.logo, style: {} };
  return { ...parsed.data, style: partnerStyle(parsed.data) };
}

/** How an open flow looks. */
export async function lookOfFlow(flowId: string): Promise<FlowLook> {
  const partner = await database()
    .selectFrom("flow_session")
    .innerJoin("partner", "partner.id", "flow_session.partner_id")
    .select("partner.look")
    .where("flow_session.id", "=", flowId)
    .executeTakeFirst();
  return lookOf(partner?.look);
}

/** How the page looks that opens a link. */
export const lookOfLink = cache(async (token: string): Promise<FlowLook> => {
  const partner = await database()
    .selectFrom("flow_link")
    .innerJoin("partner", "partner.id", "flow_link.partner_id")
    .select("partner.look")
    .where("flow_link.token_hash", "=", hashOfLink(token))
    .executeTakeFirst();
  return lookOf(partner?.look);
});
