import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import type { MailStore } from "./mail-store.ts";
import { mailboxPage } from "./mailbox-page.ts";

/** To be mounted at `/__sandbox`: `/mailbox` for people, `/mailbox.json` for tests. */
export function mailRoutes(store: MailStore): Hono {
  const app = new Hono();

  app.get("/mailbox", (c) => {
    const to = c.req.query("to")?.trim() || undefined;
    const messages = store.messages({ to });
    const chosen = Number(c.req.query("id"));
    const read = Number.isSafeInteger(chosen) ? store.message(chosen) : undefined;
    const nonce = randomBytes(16).toString("base64");
    secure(c, [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      `script-src 'nonce-${nonce}'`,
      "connect-src 'self'",
      "frame-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    return c.html(
      mailboxPage({ messages, open: read ?? messages[0], isChosen: read !== undefined, to, nonce }),
    );
  });

  // A document of its own, which its own header forbids to run anything, however it is opened.
  app.get("/mailbox/:id{\\d+}/body", (c) => {
    const message = store.message(Number(c.req.param("id")));
    secure(c, [
      "sandbox allow-popups allow-popups-to-escape-sandbox",
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      "img-src data:",
      "form-action 'none'",
      "base-uri 'self'",
    ]);
    return c.html(`<!doctype html><base target="_blank">${message?.html ?? ""}`, message ? 200 : 404);
  });

  app.get("/mailbox.json", (c) => {
    secure(c, ["default-src 'none'"]);
    return c.json({ messages: store.messages({ to: c.req.query("to")?.trim() || undefined }) });
  });

  app.on("DELETE", ["/mailbox", "/mailbox.json"], (c) => {
    store.clear();
    return c.body(null, 204);
  });
  return app;
}

function secure(c: Context, policy: readonly string[]): void {
  c.header("Content-Security-Policy", policy.join("; "));
  c.header("Cache-Control", "no-store");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
}
