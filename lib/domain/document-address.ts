import type { Locale } from "./locale.ts";

/** Whether a browser can go there: what came from elsewhere may be empty, cut off, or no address of the web at all. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["https:", "http:"].includes(new URL(address).protocol);
}

/**
 * A contract document in the reader's language. Only the host that `lightUrl` names knows `lang`, and an address with a query
 * of its own may be signed as it stands: every other address is left as it is.
 */
export function documentAddress(address: string, locale: Locale, lightUrl: string): string {
  if (!isWebAddress(address) || !URL.canParse(lightUrl)) return address;
  const url = new URL(address);
  if (url.origin !== new URL(lightUrl).origin || url.search) return address;
  url.searchParams.set("lang", locale);
  return url.href;
}
