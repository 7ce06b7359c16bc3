import "server-only";
import { getAuthenticatorName } from "@better-auth/passkey";
import { isAPIError } from "better-auth/api";
import * as z from "zod/mini";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { auth } from "./auth.ts";
import { deviceOf } from "./settings-sessions.ts";

/** A passkey as its owner sees it. */
export interface Passkey {
  id: string;
  /** "Chrome, Windows": where it was made; empty when that is not known. */
  name: string;
  /** Who keeps it, such as "iCloud Keychain"; null when it does not say. */
  provider: string | null;
  /** ISO 8601 UTC, or null for one that was made before this was kept. */
  created_at: string | null;
}

/** What better-auth refuses is the passkey's failure, unless the sign-in is too old for it. */
function refused(error: unknown): never {
  if (!isAPIError(error)) throw error;
  throw problem(error.body?.code === "SESSION_NOT_FRESH" ? "sign_in_again" : "passkey_refused", {
    cause: error.body,
  });
}

/** The passkeys of the person whose session these cookies name, oldest first. */
export async function listPasskeys(requestHeaders: Headers): Promise<Passkey[]> {
  const kept = await auth().api.listPasskeys({ headers: requestHeaders });
  return kept
    .map(({ id, name, aaguid, createdAt }) => ({
      id,
      name: name ?? "",
      provider: getAuthenticatorName(aaguid) ?? null,
      created_at: createdAt ? new Date(createdAt).toISOString() : null,
    }))
    .sort((a, b) => ((a.created_at ?? "") < (b.created_at ?? "") ? -1 : 1));
}

/**
 * What the browser needs to make a passkey; `setCookies` ties its answer to this browser.
 * @throws Problem `sign_in_again` a day after signing in
 */
export async function newPasskeyOptions(requestHeaders: Headers) {
  const { response, headers } = await auth()
    .api.generatePasskeyRegistrationOptions({ headers: requestHeaders, returnHeaders: true })
    .catch(refused);
  return { options: response, setCookies: headers.getSetCookie() };
}

/**
 * Keeps the passkey that the browser made, named after that browser.
 * @throws Problem `passkey_refused`, `sign_in_again`
 */
export async function addPasskey(requestHeaders: Headers, made: unknown): Promise<void> {
  const { browser, system } = deviceOf(requestHeaders.get("user-agent"));
  const name = [browser, system].filter(Boolean).join(", ");
  await auth()
    .api.verifyPasskeyRegistration({ body: { response: made, name }, headers: requestHeaders })
    .catch(refused);
}

/**
 * Forgets one of the person's own passkeys.
 * @throws Problem `not_found` for any other
 */
export async function removePasskey(requestHeaders: Headers, id: unknown): Promise<void> {
  const own = await listPasskeys(requestHeaders);
  const passkey = own.find((known) => known.id === id);
  if (!passkey) throw problem("not_found");
  await auth().api.deletePasskey({ body: { id: passkey.id }, headers: requestHeaders });
}

/** What the browser needs to sign in with a passkey; whose it is, only the passkey tells. */
export async function passkeySignInOptions() {
  const { response, headers } = await auth().api.generatePasskeyAuthenticationOptions({
    headers: new Headers(),
    returnHeaders: true,
  });
  // better-auth asks for "preferred", with no way to say more.
  const options = { ...response, userVerification: "required" };
  return { options, setCookies: headers.getSetCookie() };
}

/** What a browser hands over of a passkey that answered; base64url throughout. */
export const PasskeyAnswer = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.optional(z.string()),
  }),
  clientExtensionResults: z.pipe(
    z.unknown(),
    z.transform(() => ({})),
  ),
});

/**
 * Signs in whose passkey answered. @returns their language, and cookies that must reach the browser
 * @throws Problem `passkey_refused`, which does not say why
 */
export async function signInWithPasskey(
  requestHeaders: Headers,
  answer: z.infer<typeof PasskeyAnswer>,
): Promise<{ locale: Locale; setCookies: string[] }> {
  const { response, headers } = await auth()
    .api.verifyPasskeyAuthentication({
      body: { response: answer },
      headers: requestHeaders,
      returnHeaders: true,
    })
    .catch(refused);
  const locale = asLocale(Reflect.get(response.user, "locale")) ?? "en";
  return { locale, setCookies: headers.getSetCookie() };
}
