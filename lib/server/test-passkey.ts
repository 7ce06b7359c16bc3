import "server-only";
import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { env } from "./env.ts";

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();
const bytes = (hex: string) => Buffer.from(hex, "hex");
const present = 0x01;
const verified = 0x04;
const hasKey = 0x40;

/** A security key of a test, in software (WebAuthn level 2): it answers with or without having asked for its PIN. */
export function testPasskey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(16);
  const id = credentialId.toString("base64url");
  const coordinate = (text: string) => Buffer.from(text, "base64url");
  // CBOR, written out: COSE_Key of RFC 9053, 7.1.1.
  const coseKey = [bytes("a5010203262001215820"), coordinate(x), bytes("225820"), coordinate(y)];
  const rpIdHash = sha256(new URL(env.publicUrl).hostname);
  const dataOf = (flags: number) => Buffer.concat([rpIdHash, Buffer.from([flags]), bytes("00000000")]);
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: env.allowedOrigins[0], crossOrigin: false }));
  const answer = (response: Record<string, Buffer>) => ({
    ...{ id, rawId: id, type: "public-key", clientExtensionResults: {} },
    response: Object.fromEntries(
      Object.entries(response).map(([name, data]) => [name, data.toString("base64url")]),
    ),
  });
  return {
    make(challenge: string, isVerified: boolean) {
      const flags = present | hasKey | (isVerified ? verified : 0);
      const authData = Buffer.concat([
        dataOf(flags),
        bytes(`${"00".repeat(16)}0010`),
        credentialId,
        ...coseKey,
      ]);
      const head = [
        bytes("a363"),
        "fmt",
        bytes("64"),
        "none",
        bytes("67"),
        "attStmt",
        bytes("a068"),
        "authData",
      ];
      const attestationObject = Buffer.concat([
        ...head.map((part) => Buffer.from(part)),
        Buffer.from([0x58, authData.length]),
        authData,
      ]);
      return answer({ clientDataJSON: clientData("webauthn.create", challenge), attestationObject });
    },
    sign(challenge: string, isVerified: boolean) {
      const authenticatorData = dataOf(present | (isVerified ? verified : 0));
      const clientDataJSON = clientData("webauthn.get", challenge);
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
      const signature = createSign("sha256").update(signed).sign(privateKey);
      return answer({ clientDataJSON, authenticatorData, signature });
    },
  };
}
