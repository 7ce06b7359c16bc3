import { html } from "hono/html";
import type { World } from "../light/world.ts";
import { reviewOutcomes, utilityOutcomes } from "../status/magic-values.ts";

const showcase = ["75214", "77008", "78412", "79605", "77573", "79424"];

/** One page that tells a person what is here and what to type. */
export function indexPage(world: World) {
  const homes = showcase.flatMap((postal_code) =>
    world.addressBook.typeAhead({ query: "100 switchback", postal_code, limit: 1 }),
  );
  const now = world.clock.state();
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Sandbox</title>
        <style>
          body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
          table { border-collapse: collapse; }
          td, th { padding: 0.2rem 1rem 0.2rem 0; text-align: left; vertical-align: top; }
          :root { color-scheme: light dark; }
        </style>
      </head>
      <body>
        <h1>Sandbox</h1>
        <p>
          An offline stand-in of the Light API. It is ${now.now}${now.frozen ? " (frozen)" : ""} here;
          ${world.addressBook.size.toLocaleString("en-US")} homes.
        </p>
        <ul>
          <li><a href="/__sandbox/mailbox">Mailbox</a></li>
          <li><a href="/__sandbox/demo-people">Demo people</a>, made by a POST to the address of their name</li>
          <li><a href="/v1/openapi.json">OpenAPI file</a></li>
          <li><a href="/__sandbox/accounts">Accounts</a>, <a href="/__sandbox/calls">latest calls</a>,
            <a href="/__sandbox/webhooks/log">webhook log</a>, <a href="/__sandbox/clock">clock</a></li>
        </ul>
        <h2>Homes to try</h2>
        <table>
          <tr><th>Address</th><th>ZIP code</th><th>ESI ID</th><th>Utility</th></tr>
          ${homes.map(
            (home) =>
              html`<tr><td>${home.address_1}, ${home.city}</td><td>${home.postal_code}</td>
                <td><code>${home.esi_id}</code></td><td>${home.utility}</td></tr>`,
          )}
        </table>
        <h2>Values with an outcome</h2>
        <table>
          ${Object.entries(reviewOutcomes).map(
            ([ssn, outcome]) => html`<tr><td>SSN <code>${ssn}</code></td><td>${outcome}</td></tr>`,
          )}
          ${Object.entries(utilityOutcomes).map(
            ([ending, outcome]) =>
              html`<tr><td>ESI ID ending <code>${ending}</code> (${ending} Switchback Ln)</td><td>${outcome}</td></tr>`,
          )}
          <tr><td>Card <code>4242 4242 4242 4242</code></td><td>succeeds</td></tr>
        </table>
      </body>
    </html>`;
}
