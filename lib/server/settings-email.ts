import "server-only";
import { isAPIError } from "better-auth/api";
import { problem } from "#lib/domain/problem.ts";
import { auth, codeSeconds } from "./auth.ts";
import { endMailedLinks } from "./flow-link.ts";
import { limit } from "./limits.ts";
import { log } from "./log.ts";
import { sendMail } from "./mail.ts";
import { requireFreshSession, type User } from "./session.ts";
import { emailChangedMail, newEmailMail } from "./settings-mail.ts";
import { changePerson, type HomeOutcome } from "./settings-person.ts";

const tenMinutes = 600;

/**
 * Mails a code to the address that is to be a person's new one. Whether somebody else has it is not looked up, so that
 * nobody learns it here before they have shown that it is theirs.
 * @throws Problem `sign_in_again`, `rate_limited`, `invalid_fields` when it is the one they have
 */
export async function sendNewEmailCode(user: User, typed: string, requestHeaders: Headers): Promise<void> {
  const email = typed.toLowerCase();
  await requireFreshSession(requestHeaders);
  if (email === user.email.toLowerCase()) throw problem("invalid_fields", { fields: { email: "same" } });
  await limit("email-change", user.id, { points: 10, perSeconds: 3600 });
  await limit("code-mail", email, { points: 3, perSeconds: tenMinutes });
  // The name under which better-auth keeps the code of a change, from one address to another.
  const kept = `${user.email.toLowerCase()}-${email}`;
  const code = await auth().api.createVerificationOTP({ body: { email: kept, type: "change-email" } });
  await sendMail(newEmailMail(email, code, codeSeconds / 60, user.locale));
}

async function isCodeWaiting(from: string, to: string): Promise<boolean> {
  const { internalAdapter } = await auth().$context;
  return (await internalAdapter.findVerificationValue(`change-email-otp-${from}-${to}`)) !== null;
}

/**
 * Makes a mailed-to address the person's: here, then at Light in the account of each home; the old one gets a notice.
 * @throws Problem `code_wrong`, `code_expired`, `rate_limited`; `email_taken` only to who has the right code
 */
export async function changeEmail(
  user: User,
  { email: typed, code }: { email: string; code: string },
  requestHeaders: Headers,
): Promise<{ homes: HomeOutcome[]; setCookies: string[] }> {
  const email = typed.toLowerCase();
  await requireFreshSession(requestHeaders);
  await limit("email-change-try", user.id, { points: 15, perSeconds: tenMinutes });
  const reply = await auth()
    .api.changeEmailEmailOTP({
      body: { newEmail: email, otp: code },
      headers: requestHeaders,
      returnHeaders: true,
    })
    .catch(async (error: unknown) => {
      if (!isAPIError(error)) throw error;
      if (error.body?.message === "Email already in use") throw problem("email_taken");
      const isWrong =
        error.body?.code === "INVALID_OTP" && (await isCodeWaiting(user.email.toLowerCase(), email));
      throw problem(isWrong ? "code_wrong" : "code_expired", {
        fields: { code: isWrong ? "wrong" : "expired" },
      });
    });
  await endMailedLinks(user.id);
  const homes = await changePerson(user.id, { email });
  await sendMail(emailChangedMail(user.email, email, user.locale)).catch((err: unknown) =>
    log.warn({ err }, "the old address could not be told of the new one"),
  );
  return { homes, setCookies: reply.headers.getSetCookie() };
}
