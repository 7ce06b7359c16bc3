import { callApi } from "./api.ts";

/** Why no passkey came of it: the person or the device said no, it is there already, or the browser cannot. */
export type PasskeyFailure = "cancelled" | "known" | "unsupported";

/** Whether this browser has passkeys, with the JSON forms that spare us a library. */
const isSupported = () =>
  typeof PublicKeyCredential === "function" &&
  "parseCreationOptionsFromJSON" in PublicKeyCredential &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** What the browser's refusal means; anything else goes on as it is. */
function failureOf(error: unknown): PasskeyFailure {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === "InvalidStateError") return "known";
  // On an address that passkeys are not made for, such as 127.0.0.1.
  return error.name === "SecurityError" ? "unsupported" : "cancelled";
}

async function ceremony(
  path: "/api/auth/passkey" | "/api/settings/passkeys",
  ask: (options: unknown) => Promise<Credential | null>,
): Promise<PasskeyFailure | null> {
  if (!isSupported()) return "unsupported";
  const options = await callApi("POST", `${path}/options`);
  const answer = await ask(options).catch(failureOf);
  if (!(answer instanceof PublicKeyCredential)) return typeof answer === "string" ? answer : "cancelled";
  await callApi("POST", path, { response: answer.toJSON() });
  return null;
}

/** Has the device make a passkey for the signed-in person. @throws Problem of our handlers */
export const addPasskey = () =>
  ceremony("/api/settings/passkeys", (options) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

/** Signs in with a passkey of this device or of a phone beside it. @throws Problem of our handlers */
export const signInWithPasskey = () =>
  ceremony("/api/auth/passkey", (options) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );
