import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.ts";

/** What a sealed text is for: each purpose has a key of its own, so that one cannot be passed off as another. */
export type SealPurpose = "account tokens" | "operators" | "renewal quotes" | "unsubscribe links";

const keyFor = (purpose: SealPurpose) =>
  Buffer.from(hkdfSync("sha256", env.secret, "", `porchlight ${purpose}`, 32));
const keys: Record<SealPurpose, Buffer> = {
  "account tokens": keyFor("account tokens"),
  operators: keyFor("operators"),
  "renewal quotes": keyFor("renewal quotes"),
  "unsubscribe links": keyFor("unsubscribe links"),
};

/** Encrypts a text that leaves our hands: AES-256-GCM, as `nonce.tag.ciphertext` in base64url. */
export function seal(purpose: SealPurpose, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys[purpose], nonce);
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString("base64url")).join(".");
}

/** Opens what {@link seal} made; null when it was changed, or sealed for another purpose or under another secret. */
export function unseal(purpose: SealPurpose, sealed: string): string | null {
  const [nonce, tag, ciphertext] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !ciphertext) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keys[purpose], nonce, { authTagLength: 16 });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
