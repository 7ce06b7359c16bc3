import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { asFlowScope, type FlowScope } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { env } from "./env.ts";
import { takeSandboxLink } from "./flow-link-sandbox.ts";

const lifetimeMs = 5 * 60_000;
const mostWrongAnswers = 5;
/** Under which a link is kept; the token itself is not. */
export const hashOfLink = (token: string) => createHash("sha256").update(token).digest("hex");

/** What a link opens. */
export interface FlowGrant {
  light_account_uuid: string;
  scope: FlowScope;
  plan_group: string | null;
  /** null: the portal's own link, or one of the sandbox. */
  partner_id: string | null;
  is_sandbox: boolean;
}

interface NewFlowLink {
  partnerId: string | null;
  lightAccountUuid: string;
  scope: FlowScope;
  planGroup?: string | null;
  /** Asked for before the link opens: who was forwarded an e-mail does not know it. */
  postalCode?: string | null;
  lifetimeMs?: number;
}

/** Makes a link that opens one flow of one account, once, within five minutes of real time unless told otherwise. */
export async function makeFlowLink(wanted: NewFlowLink) {
  const { partnerId: partner_id, lightAccountUuid: light_account_uuid, scope } = wanted;
  const token = randomBytes(32).toString("base64url");
  const madeAtMs = Date.now();
  const created_at = new Date(madeAtMs).toISOString();
  const expires_at = new Date(madeAtMs + (wanted.lifetimeMs ?? lifetimeMs)).toISOString();
  const plan_group = wanted.planGroup ?? null;
  const postal_code = wanted.postalCode ?? null;
  const row = { partner_id, light_account_uuid, scope, plan_group, postal_code, created_at, expires_at };
  await database()
    .insertInto("flow_link")
    .values({ ...row, token_hash: hashOfLink(token), wrong_answers: 0 })
    .execute();
  return { login_link: `${env.publicUrl}/flow/login?token=${token}`, scope, expires_at };
}

/** One statement, so that neither two presses nor many guesses at once get further than one after the other. */
async function use(token_hash: string, postalCode: string) {
  const usedAt = new Date().toISOString();
  const isWrong = sql`postal_code <> ${postalCode}`;
  return database()
    .updateTable("flow_link")
    .set({
      wrong_answers: sql<number>`case when ${isWrong} then wrong_answers + 1 else wrong_answers end`,
      used_at: sql<string | null>`case when ${isWrong} and wrong_answers + 1 < ${sql.lit(mostWrongAnswers)}
        then null else ${usedAt} end`,
    })
    .where("token_hash", "=", token_hash)
    .where("used_at", "is", null)
    .where("expires_at", ">", usedAt)
    .$if(!postalCode, (query) => query.where("postal_code", "is", null))
    .returning(["light_account_uuid", "scope", "plan_group", "partner_id", "postal_code", "used_at"])
    .executeTakeFirst();
}

async function whyNot(token_hash: string) {
  const link = await database()
    .selectFrom("flow_link")
    .select(["used_at", "expires_at"])
    .where("token_hash", "=", token_hash)
    .executeTakeFirst();
  if (!link) return null;
  if (link.used_at) return problem("flow_link_used");
  if (link.expires_at <= new Date().toISOString()) return problem("flow_link_expired");
  return problem("flow_zip_needed");
}

/**
 * Uses a link up and says what it opens; one that we do not know is asked of the sandbox, where there is one. The fifth
 * wrong ZIP code uses the link up too.
 * @throws Problem `flow_link_unknown`, `flow_link_used`, `flow_link_expired`, `flow_zip_needed` (not used up),
 * `flow_zip_wrong`; of the sandbox `light_down`, `light_garbled`
 */
export async function takeFlowLink(token: string, postalCode = ""): Promise<FlowGrant> {
  const token_hash = hashOfLink(token);
  const taken = await use(token_hash, postalCode);
  if (!taken) {
    const refusal = await whyNot(token_hash);
    if (refusal) throw refusal;
    return takeSandboxLink(token);
  }
  const { postal_code, used_at, ...grant } = taken;
  if (postal_code !== null && postal_code !== postalCode)
    throw problem(used_at ? "flow_link_used" : "flow_zip_wrong");
  const scope = asFlowScope(grant.scope);
  if (!scope) throw problem("flow_link_unknown");
  return { ...grant, scope, is_sandbox: false };
}

/** Ends the links that were mailed to a person and not opened yet: the mailbox is no longer theirs. */
export async function endMailedLinks(userId: string): Promise<void> {
  const db = database();
  await db
    .deleteFrom("flow_link")
    .where("partner_id", "is", null)
    .where("used_at", "is", null)
    .where(
      "light_account_uuid",
      "in",
      db
        .selectFrom("home")
        .select("light_account_uuid")
        .where("user_id", "=", userId)
        .where("light_account_uuid", "is not", null)
        .$castTo<{ light_account_uuid: string }>(),
    )
    .execute();
}
