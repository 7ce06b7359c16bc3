import { oneClickOrForm, toUnsubscribePage } from "#lib/server/message-unsubscribe.ts";

// Not made with `handler()`: mail services send neither an Origin nor JSON. What the link carries is what counts.

/** For mail programs that open the link instead of posting to it: changes nothing. */
export const GET = toUnsubscribePage;

/** From a mail service in one click (RFC 8058), or from a button of our own page. */
export const POST = oneClickOrForm;
