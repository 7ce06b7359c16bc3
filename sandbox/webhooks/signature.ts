import { createHmac } from "node:crypto";

/** Contract 6.4: `{unix seconds}.{hex HMAC-SHA256(secret, "{timestamp}.{raw body}")}`. */
export function signature(secret: string, body: string, at: Date): string {
  const timestamp = Math.floor(at.getTime() / 1000);
  return `${timestamp}.${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
