import "server-only";
import * as z from "zod/mini";
import { flowScopes } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { env } from "./env.ts";
import type { FlowGrant } from "./flow-link.ts";

const deadlineMs = 10_000;
const Grant = z.object({
  account_uuid: z.string(),
  scope: z.enum(flowScopes),
  plan_group: z.nullable(z.string()),
});
const Refusal = z.object({ error: z.object({ code: z.enum(["used", "expired"]) }) });

async function redeem(token: string): Promise<{ status: number; text: string }> {
  try {
    const reply = await fetch(`${env.sandboxUrl}/__sandbox/flow-links/redeem`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: reply.status, text: await reply.text() };
  } catch (cause) {
    throw problem("light_down", { cause });
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Uses up a link that the sandbox made, as Light's own links open Light's pages.
 * @throws Problem `flow_link_unknown`, `flow_link_used`, `flow_link_expired`, `light_down`, `light_garbled`
 */
export async function takeSandboxLink(token: string): Promise<FlowGrant> {
  if (!env.sandboxUrl) throw problem("flow_link_unknown");
  const { status, text } = await redeem(token);
  if (status === 404) throw problem("flow_link_unknown");
  const json = asJson(text);
  const refusal = z.safeParse(Refusal, json);
  if (status === 410 && refusal.success) throw problem(`flow_link_${refusal.data.error.code}`);
  const grant = z.safeParse(Grant, json);
  if (status !== 200 || !grant.success) throw problem("light_garbled", { cause: grant.error });
  const { account_uuid: light_account_uuid, scope, plan_group } = grant.data;
  return { light_account_uuid, scope, plan_group, partner_id: null, is_sandbox: true };
}
