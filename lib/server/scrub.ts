import "server-only";
import { createHash } from "node:crypto";

const secretKey =
  /authorization|cookie|token|ssn|social_?security|secret|password|otp|cvc|card_?number|date_of_birth|phone/i;
const emailKey = /e-?mail/i;
const maxDepth = 8;

/** A short stand-in for an address, so that one person's lines can be told apart without naming the person. */
export function pseudonym(address: string): string {
  return `~${createHash("sha256").update(address.trim().toLowerCase()).digest("hex").slice(0, 10)}`;
}

function isCardNumber(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, "");
  // Cards start with 2 to 6; ESI IDs (17 or 22 digits) and epoch milliseconds start with 1.
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Takes everything out of a text that has the shape of a secret: SSNs, cards, JWTs, tokens, addresses. */
export function scrubText(text: string): string {
  return text
    .replace(/\beyJ[\w-]{6,}\.[\w-]+(\.[\w-]*)?/g, "[jwt]")
    .replace(/\bpl[tk]_[\w-]+/g, "[token]")
    .replace(/\bbearer\s+[\w.~+/=-]+/gi, "Bearer [token]")
    .replace(/([?&][\w-]*(?:token|secret|code|ssn)[\w-]*=)[^&\s"'\\]+/gi, "$1[redacted]")
    .replace(/\b\w+_secret_\w+/g, "[client_secret]")
    .replace(/(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g, (found) => (isCardNumber(found) ? "[card]" : found))
    .replace(/(?<![\w.-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/g, "[ssn]")
    .replace(/(?<![\w.-])\d{9}(?![\w-])/g, "[ssn]")
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, pseudonym);
}

function scrubError(error: Error, depth: number): unknown {
  const own = Object.entries(error).map(([key, value]) => [key, scrubEntry(key, value, depth + 1)]);
  const cause = error.cause === undefined ? {} : { cause: scrubValue(error.cause, depth + 1) };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(own),
    ...cause,
  };
}

/** One named value for the log: replaced when its name tells that it is secret, else copied and looked into. */
export function scrubEntry(key: string, value: unknown, depth = 0): unknown {
  if (value === null || value === undefined || typeof value === "boolean") return value;
  if (secretKey.test(key)) return "[redacted]";
  if (emailKey.test(key) && typeof value === "string") return pseudonym(value);
  return scrubValue(value, depth);
}

function scrubValue(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > maxDepth) return "[deep]";
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, scrubEntry(key, item, depth + 1)]),
  );
}
