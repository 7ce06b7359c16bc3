import "server-only";
import { isAPIError } from "better-auth/api";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { auth, codeSeconds } from "./auth.ts";
import { database } from "./database.ts";
import { limit } from "./limits.ts";
import { sendMail } from "./mail.ts";
import { signInMail } from "./sign-in-mail.ts";

const tenMinutes = 600;

/**
 * Mails a new code, after which no older one works. What happens does not depend on whether the address is known:
 * nothing looks it up.
 * @throws Problem `rate_limited` after three codes to one address in ten minutes.
 */
export async function sendSignInCode(email: string, locale: Locale): Promise<void> {
  const address = email.toLowerCase();
  await limit("code-mail", address, { points: 3, perSeconds: tenMinutes });
  const code = await auth().api.createVerificationOTP({ body: { email: address, type: "sign-in" } });
  await sendMail(signInMail(address, code, codeSeconds / 60, locale));
}

async function isCodeWaiting(email: string): Promise<boolean> {
  const { internalAdapter } = await auth().$context;
  return (await internalAdapter.findVerificationValue(`sign-in-otp-${email}`)) !== null;
}

/**
 * Signs the owner of an address in, making the person on the first visit. A language that was chosen in this browser
 * becomes theirs; without one the person's own is answered, and `likely` is that of a new person.
 * `setCookies` must reach the browser; the session's token stands nowhere else.
 * @throws Problem `code_wrong`; `code_expired` when no code is waiting any more: too old, used, or guessed at five times.
 */
export async function signIn(
  email: string,
  code: string,
  { chosen, likely, userAgent }: { chosen: Locale | null; likely: Locale; userAgent?: string | null },
): Promise<{ user: { id: string; email: string; locale: Locale }; setCookies: string[] }> {
  const address = email.toLowerCase();
  await limit("code-try", address, { points: 15, perSeconds: tenMinutes });
  const reply = await auth()
    .api.signInEmailOTP({
      body: { email: address, otp: code, locale: likely },
      // Kept with the session: by it a person tells their devices apart.
      headers: new Headers(userAgent ? { "user-agent": userAgent } : {}),
      returnHeaders: true,
    })
    .catch(async (error: unknown) => {
      if (!isAPIError(error)) throw error;
      const isWrong = error.body?.code === "INVALID_OTP" && (await isCodeWaiting(address));
      throw problem(isWrong ? "code_wrong" : "code_expired", {
        fields: { code: isWrong ? "wrong" : "expired" },
      });
    });
  const { id } = reply.response.user;
  const people = database();
  if (chosen) await people.updateTable("user").set({ locale: chosen }).where("id", "=", id).execute();
  const kept = await people.selectFrom("user").select("locale").where("id", "=", id).executeTakeFirst();
  const locale = asLocale(kept?.locale) ?? likely;
  return { user: { id, email: address, locale }, setCookies: reply.headers.getSetCookie() };
}

/** Ends the session that these cookies name, in the database and in the browser. */
export async function signOut(requestHeaders: Headers): Promise<{ setCookies: string[] }> {
  const { headers } = await auth().api.signOut({ headers: requestHeaders, returnHeaders: true });
  return { setCookies: headers.getSetCookie() };
}
