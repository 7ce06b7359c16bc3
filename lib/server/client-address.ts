import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { env } from "./env.ts";

/** Set on every request as it arrives, whatever the client sent under this name. */
export const clientAddressHeader = "x-client-address";

/** One person's addresses as one: IPv4 as it is, of IPv6 the /64 that a household gets. */
function canonical(address: string): string {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}

/**
 * Who is calling: the other end of the socket, or with `trustedProxies` in front of us the entry that the outermost
 * of them added to X-Forwarded-For. Entries further left are the client's own words.
 */
export function clientAddress(
  request: { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } },
  trustedProxies: number,
): string {
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const named = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return canonical(named || (request.socket.remoteAddress ?? "unknown"));
}

/**
 * Marks each request with its caller's address as it comes in. Next shows a route handler no socket and believes any
 * X-Forwarded-For, so this is done at the door, before anything of ours or of Next's reads the request.
 */
export function markCallers(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    request.headers[clientAddressHeader] = clientAddress(request, env.trustedProxies);
  });
}
