import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.ts";

const key = Buffer.from(hkdfSync("sha256", env.secret, "", "porchlight account tokens", 32));

/** Encrypts a short secret for the database: AES-256-GCM, as `nonce.tag.ciphertext` in base64url. */
export function seal(secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString("base64url")).join(".");
}

/** Opens what {@link seal} made; null when it was changed or sealed under another secret. */
export function unseal(sealed: string): string | null {
  const [nonce, tag, ciphertext] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !ciphertext) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
