import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { LightError } from "../light/errors.ts";

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * No token is asked for here, so a page of another site must not get in: neither under a name of its own that it
 * lets point at this machine, nor by a request of its own. Names without a dot can not be had by a stranger.
 */
export function controlGuard(publicUrl: () => string): MiddlewareHandler {
  return async (c, next) => {
    const { host, hostname } = new URL(`http://${c.req.header("host") ?? new URL(c.req.url).host}`);
    const known = new URL(publicUrl());
    if (hostname !== known.hostname && !isOurs(hostname)) {
      throw new LightError(403, "foreign_host", "The sandbox is not to be asked under this name.");
    }
    const origin = c.req.header("origin");
    if (writes.has(c.req.method) && origin && !isSame(origin, [host, known.host])) {
      throw new LightError(403, "foreign_origin", "Only the sandbox's own pages may do this.");
    }
    await next();
  };
}

function isOurs(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) !== 0 || !bare.includes(".") || bare.endsWith(".localhost");
}

function isSame(origin: string, hosts: readonly string[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
