import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

interface Signed {
  /** The `Light-Signature-v1` header: `{unix seconds}.{hex HMAC-SHA256(secret, "{unix seconds}.{raw body}")}`. */
  header: string | null;
  body: Buffer;
}

interface Trust {
  secrets: readonly string[];
  now: Date;
  windowMs: number;
}

/**
 * Whether one of the secrets signed these very bytes, at a time close to ours. Every secret is tried whatever the others
 * say, each in constant time. Source: docs.light.dev, webhooks; that a time too far ahead is refused too is ours.
 */
export function isSigned({ header, body }: Signed, { secrets, now, windowMs }: Trust): boolean {
  const [, timestamp, given] = /^(\d{1,12})\.([0-9a-f]{64})$/i.exec(header ?? "") ?? [];
  if (!timestamp || !given) return false;
  const mac = Buffer.from(given, "hex");
  const matches = secrets.map((secret) =>
    timingSafeEqual(createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest(), mac),
  );
  const isClose = Math.abs(Number(timestamp) * 1_000 - now.getTime()) <= windowMs;
  return matches.includes(true) && isClose;
}
