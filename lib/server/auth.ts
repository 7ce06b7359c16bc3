import "server-only";
import { createHmac } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { emailOTP } from "better-auth/plugins/email-otp";
import { type Store, store } from "./database.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

const daySeconds = 86_400;

/** How long an e-mailed code works. */
export const codeSeconds = 600;

/** The library takes a key that was only touched; whoever finds one must not be its owner by that. */
function mustBeVerified(info: { userVerified: boolean } | undefined): void {
  if (!info?.userVerified) throw new APIError("FORBIDDEN", { message: "the person was not verified" });
}

/**
 * better-auth over a database. Its own routes are not mounted: `sign-in.ts` calls it, so that our limits, origin check
 * and error list hold and no session token stands in a reply. It runs on real time, never on the sandbox's clock:
 * a cookie's age is the browser's to judge, and travelling in time must neither sign people out nor revive a code.
 */
export function createAuth({ kind, db }: Store) {
  return betterAuth({
    appName: "Porchlight",
    baseURL: env.publicUrl,
    trustedOrigins: [...env.allowedOrigins],
    secret: env.secret,
    database: { db, type: kind },
    telemetry: { enabled: false },
    logger: { level: "warn", log: (level, message, ...details) => log[level]({ details }, message) },
    rateLimit: { enabled: false },
    user: {
      additionalFields: { locale: { type: "string", required: true, defaultValue: "en", input: true } },
    },
    session: { expiresIn: 30 * daySeconds, updateAge: daySeconds, cookieCache: { enabled: false } },
    advanced: {
      // `useSecureCookies` would put "__Secure-" in front of our stricter "__Host-".
      useSecureCookies: false,
      cookiePrefix: "__Host-porchlight",
      cookies: { session_token: { name: "__Host-porchlight-session" } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      // migrate.ts brings the tables up to date before anything starts.
      database: { validateSchema: false },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeSeconds,
        allowedAttempts: 5,
        // Six digits fall to any plain hash at once; without the secret this one tells nothing.
        storeOTP: { hash: async (code) => createHmac("sha256", env.secret).update(code).digest("base64url") },
        changeEmail: { enabled: true },
        sendVerificationOTP: () => Promise.reject(new Error("codes are mailed by sign-in.ts")),
      }),
      passkey({
        rpID: new URL(env.publicUrl).hostname,
        rpName: "Porchlight",
        origin: [...env.allowedOrigins],
        // Kept by the device itself, so that nobody types an address to sign in with it.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo),
        },
        authentication: {
          afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo),
        },
      }),
    ],
  });
}

let instance: ReturnType<typeof createAuth> | undefined;

/** better-auth over this deployment's database. */
export function auth(): ReturnType<typeof createAuth> {
  instance ??= createAuth(store());
  return instance;
}
