import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { DemoPerson } from "#lib/domain/demo-people.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { auth } from "./auth.ts";
import { database } from "./database.ts";
import { demoConsents } from "./demo-consents.ts";
import { enqueue } from "./enqueue.ts";
import { env } from "./env.ts";
import { addHome } from "./home.ts";
import { signIn } from "./sign-in.ts";

const MadePerson = z.object({
  email: z.email(),
  accounts: z.array(
    z.object({ uuid: z.string(), created_at: z.string(), finalized_at: z.nullable(z.string()) }),
  ),
});

/** The sandbox makes the person with their Light accounts, new each time, so that nobody finds another's changes. */
async function makePerson(sandboxUrl: string, name: DemoPerson): Promise<z.infer<typeof MadePerson>> {
  const reply = await fetch(`${sandboxUrl}/__sandbox/demo-people/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    // Named by us: the sandbox may have been emptied, and an address must not come twice.
    body: JSON.stringify({ email: `${name}-${randomBytes(4).toString("hex")}@demo.example` }),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    throw problem("light_down", { cause });
  });
  const parsed = z.safeParse(MadePerson, await reply.json().catch(() => null));
  if (!reply.ok || !parsed.success) throw problem("light_garbled");
  return parsed.data;
}

/**
 * Signs a new demo person in, with their homes and what they agreed to. Only on a sandbox.
 * @returns cookies that must reach the browser
 * @throws Problem `not_found` on live Light, where nobody signs in without their code
 */
export async function signInAsDemo(
  name: DemoPerson,
  { locale, userAgent }: { locale: Locale; userAgent: string | null },
): Promise<{ setCookies: string[] }> {
  if (!env.sandboxUrl) throw problem("not_found");
  const { email, accounts } = await makePerson(env.sandboxUrl, name);
  const code = await auth().api.createVerificationOTP({ body: { email, type: "sign-in" } });
  const { user, setCookies } = await signIn(email, code, { chosen: locale, likely: locale, userAgent });
  for (const { uuid, ...times } of accounts) {
    const home = await addHome(user.id, { light_account_uuid: uuid, ...times });
    // What has happened before is no news.
    await enqueue(database(), { kind: "account", key: uuid, data: { is_demo: true } });
    if (home.finalized_at) await demoConsents(home, user, home.finalized_at);
  }
  return { setCookies };
}
