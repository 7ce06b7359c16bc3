import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { cache } from "react";
import { flowAddress, isInFlow } from "#lib/domain/flow-place.ts";
import { asFlowScope, type FlowScope } from "#lib/domain/flow-scope.ts";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { database } from "./database.ts";
import { pathHeader } from "./path-header.ts";

/** An open flow, proven by its secret. */
export interface Flow {
  id: string;
  scope: FlowScope;
  home_id: string;
  account_uuid: string;
  partner_id: string | null;
  plan_group: string | null;
  locale: Locale;
}

/** Says which flow a request of a frame belongs to: `<id>`, or `<id>.<secret>` where its cookie does not come back. */
export const flowHeader = "x-porchlight-flow";

/** A flow is over an hour after it was opened, whatever happens in it. */
export const flowSeconds = 3_600;

const cookieName = (id: string) => `__Host-porchlight-flow-${id}`;
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** A browser keeps these apart for each site that a flow is embedded in, or does not keep them. */
const inFrames = `Max-Age=${flowSeconds}; Path=/; HttpOnly; Secure; SameSite=None; Partitioned`;

/** The cookie of an open flow. */
export const flowCookie = (id: string, secret: string): string => `${cookieName(id)}=${secret}; ${inFrames}`;

/** Set with the page that opens links: where it comes back with the next request, so will the flow's own. */
export const tryCookie = `${cookieName("try")}=1; ${inFrames}`;

function cookieOf(sent: Headers, name: string): string | null {
  const cookies = (sent.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** Whether the browser keeps a frame's cookies. */
export const keepsCookies = (sent: Headers): boolean => cookieOf(sent, cookieName("try")) !== null;

const secretIn = (sent: Headers, id: string) => cookieOf(sent, cookieName(id));

/** The flow of this id, for whoever has its secret; null when it is over, unknown or not theirs. */
async function provenFlow(id: string, secret: string | null): Promise<Flow | null> {
  if (!secret) return null;
  const row = await database()
    .selectFrom("flow_session")
    .innerJoin("home", "home.id", "flow_session.home_id")
    .selectAll("flow_session")
    .select("home.light_account_uuid")
    .where("flow_session.id", "=", id)
    .where("flow_session.expires_at", ">", new Date().toISOString())
    .executeTakeFirst();
  const scope = asFlowScope(row?.scope);
  if (!row?.light_account_uuid || !scope) return null;
  if (!timingSafeEqual(Buffer.from(row.secret_hash), Buffer.from(hashOf(secret)))) return null;
  const { home_id, partner_id, plan_group, light_account_uuid: account_uuid } = row;
  return { id, scope, home_id, account_uuid, partner_id, plan_group, locale: asLocale(row.locale) ?? "en" };
}

/** Which flow a call of our API belongs to: undefined for none, null for one that does not open. */
export async function flowOfCall(sent: Headers): Promise<Flow | null | undefined> {
  const value = sent.get(flowHeader);
  if (value === null) return undefined;
  const [, id, secret] = /^([\w-]{16})(?:\.([\w-]{43}))?$/.exec(value) ?? [];
  return id ? provenFlow(id, secret ?? secretIn(sent, id)) : null;
}

/** Which flow the page being made belongs to, wherever in it: undefined for none, null for one that does not open. */
async function flowOfPage(sent: Headers, path: string): Promise<Flow | null | undefined> {
  const address = flowAddress(path);
  // No other address under it is the portal's either.
  if (!address) return path.startsWith("/flow/") && path !== "/flow/login" ? null : undefined;
  const called = await flowOfCall(sent);
  if (called?.id === address.id) return called;
  return provenFlow(address.id, secretIn(sent, address.id));
}

/**
 * The flow of the request being answered: undefined outside flows, where the person's own session counts, and null for one
 * that is over. A page is of a flow by its address alone and a call of our API by its header alone.
 */
export const currentFlow = cache(async (): Promise<Flow | null | undefined> => {
  const sent = await headers();
  const path = sent.get(pathHeader);
  return path === null ? flowOfCall(sent) : flowOfPage(sent, path);
});

/** Whether the page being made belongs to its flow's scope. */
export async function isFlowPlace(flow: Flow): Promise<boolean> {
  const path = (await headers()).get(pathHeader);
  return path === null || isInFlow(flow.scope, flowAddress(path)?.place ?? "");
}

/** Keeps a new flow. @returns its id and, once, its secret */
export async function keepFlow(
  values: Omit<Flow, "id" | "account_uuid"> & { is_sandbox: boolean },
): Promise<{ id: string; secret: string }> {
  const id = randomBytes(12).toString("base64url");
  const secret = randomBytes(32).toString("base64url");
  const at = Date.now();
  const { is_sandbox, ...flow } = values;
  await database()
    .insertInto("flow_session")
    .values({
      ...flow,
      id,
      secret_hash: hashOf(secret),
      is_sandbox: is_sandbox ? 1 : 0,
      created_at: new Date(at).toISOString(),
      expires_at: new Date(at + flowSeconds * 1_000).toISOString(),
    })
    .execute();
  return { id, secret };
}

/** Keeps the language that was chosen in a flow. */
export async function setFlowLocale(id: string, locale: Locale): Promise<void> {
  await database().updateTable("flow_session").set({ locale }).where("id", "=", id).execute();
}
