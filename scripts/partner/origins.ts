import { PartnerMistake } from "./mistake.ts";

/** Of a host only what a Content-Security-Policy takes as it is: no wildcard, no separator. */
const exact = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?$/;

/** The origins whose pages may hold a partner's flows. @throws PartnerMistake */
export function readOrigins(given: readonly string[] = []): string[] {
  if (given.length === 0)
    throw new PartnerMistake(
      "Say with --origin which pages may hold the flows, such as https://app.example.com.",
    );
  for (const origin of given) {
    if (exact.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new PartnerMistake(
      `${origin} is not an origin: write https://, a name and perhaps a port, without a path (http:// on this machine only).`,
    );
  }
  return [...new Set(given)];
}
