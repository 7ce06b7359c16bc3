import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { clientAddress, clientAddressHeader } from "#lib/server/client-address.ts";
import { env } from "#lib/server/env.ts";

/**
 * Runs once as the server starts. Next shows a route handler no socket, and believes any X-Forwarded-For: so each
 * request is marked with its caller's address at the door, before anything of ours or of Next's reads it.
 */
export function register(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    request.headers[clientAddressHeader] = clientAddress(request, env.trustedProxies);
  });
}
