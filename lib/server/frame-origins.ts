import "server-only";
import * as z from "zod/mini";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import { database } from "./database.ts";
import { env } from "./env.ts";
import { hashOfLink } from "./flow-link.ts";

const Origins = z.array(z.string());
const unknownOrigins = () => (env.isSandbox ? "loopback" : null);

/** Whose pages may hold the page that a link opens. The portal's own links are e-mailed, so never framed. */
export async function originsOfLink(token: string): Promise<FrameOrigins> {
  const link = await database()
    .selectFrom("flow_link")
    .leftJoin("partner", "partner.id", "flow_link.partner_id")
    .select("partner.origins")
    .where("flow_link.token_hash", "=", hashOfLink(token))
    .executeTakeFirst();
  return link ? z.parse(Origins, JSON.parse(link.origins ?? "[]")) : unknownOrigins();
}

/** Whose pages may hold an open flow's, while it is kept. */
export async function originsOfFlow(sessionId: string): Promise<FrameOrigins> {
  const flow = await database()
    .selectFrom("flow_session")
    .leftJoin("partner", "partner.id", "flow_session.partner_id")
    .select(["partner.origins", "flow_session.is_sandbox"])
    .where("flow_session.id", "=", sessionId)
    .executeTakeFirst();
  if (!flow || flow.is_sandbox) return unknownOrigins();
  return z.parse(Origins, JSON.parse(flow.origins ?? "[]"));
}
