import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { html } from "hono/html";
import type { Credentials } from "./credentials.ts";

const sentences = {
  unknown: "This link is unknown. Ask for a new one.",
  used: "This link has been used. Ask for a new one.",
  expired: "This link has expired. Ask for a new one.",
};

/** Stands where Light's hosted flows are: it opens once, says what it is, and closes like the real one. */
export function flowPage(credentials: Credentials): Hono {
  return new Hono().get("/", (c) => {
    const grant = credentials.takeFlow(c.req.query("token") ?? "");
    const nonce = randomBytes(16).toString("base64");
    c.header(
      "Content-Security-Policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
    );
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    const isOpen = typeof grant === "object";
    const message = isOpen
      ? `This link opens the flow "${grant.scope}". The sandbox has no screens of its own: start it with FLOW_URL and the flow opens in Porchlight.`
      : sentences[grant];
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Light flow (sandbox)</title>
            <style nonce="${nonce}">
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
              button { font: inherit; padding: 0.6rem 1.2rem; }
            </style>
          </head>
          <body>
            <h1>Hosted flow</h1>
            <p>${message}</p>
            <button type="button">Close</button>
            <script nonce="${nonce}">
              document.querySelector("button").addEventListener("click", () => {
                window.parent.postMessage({ type: "light-flow-close" }, "*");
              });
            </script>
          </body>
        </html>`,
      isOpen ? 200 : grant === "unknown" ? 404 : 410,
    );
  });
}
