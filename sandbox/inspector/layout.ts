import { html, raw } from "hono/html";
import type { World } from "../light/world.ts";
import { act, type Html, longTime } from "./view.ts";

const pages = [
  ["/", "Overview"],
  ["/accounts", "Accounts"],
  ["/calls", "Calls"],
  ["/webhooks", "Webhooks"],
  ["/faults", "Faults"],
  ["/__sandbox/mailbox", "Mail"],
  ["/values", "Values"],
] as const;

interface Page {
  readonly title: string;
  /** The entry of the menu under which it stands. */
  readonly at: string;
  readonly body: Html;
}

/** The frame of every page of the inspector; what has `data-live` is replaced when the server shows it anew. */
export function layout(world: World, { title, at, body }: Page): Html {
  const counts: Readonly<Record<string, number>> = {
    "/accounts": world.accounts.all().length,
    "/faults": faultsOn(world).length,
    "/webhooks": world.webhooks.held().length,
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === "Overview" ? "Sandbox" : `${title} · Sandbox`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inspector.css" />
        <script src="/inspector.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the page</a>
        <header>
          <a class="brand" href="/">Sandbox<small>stand-in of the Light API</small></a>
          ${clockChip(world)}
          <nav aria-label="Inspector" id="nav" data-live>
            <ul>
              ${pages.map(
                ([href, name]) =>
                  html`<li><a href="${href}" ${href === at ? raw('aria-current="page"') : ""}>${name}${
                    counts[href] ? html` <span class="count">${counts[href]}</span>` : ""
                  }</a></li>`,
              )}
            </ul>
          </nav>
          <button type="button" id="live" class="quiet" aria-pressed="true">Live</button>
        </header>
        <div class="page">
          ${alarm(world)}
          <main id="main" tabindex="-1">${body}</main>
        </div>
        <p id="said" role="status"></p>
        <noscript><p class="noscript">The buttons and the refreshing need JavaScript.</p></noscript>
      </body>
    </html>`;
}

function clockChip(world: World): Html {
  const { now, frozen, offset_ms } = world.clock.state();
  const how = frozen ? "frozen" : offset_ms === 0 ? "real time" : "moved";
  return html`<p class="chip" id="chip" data-live><time datetime="${now}">${longTime(now)}</time>
    <span class="${how === "real time" ? "" : "warned"}">${how}, Texas</span></p>`;
}

const faultsOn = (world: World) => world.faults.list().filter(({ left }) => left !== 0);

/** What is broken on purpose is said on every page: nobody shall look for a fault that they ordered. */
function alarm(world: World): Html {
  const faults = faultsOn(world).length;
  const switches = world.webhooks.switches.list().filter(({ left }) => left !== 0).length;
  const things = [
    faults > 0 ? html`<a href="/faults">${faults} ${faults === 1 ? "fault is" : "faults are"} on</a>` : "",
    switches > 0
      ? html`<a href="/webhooks">${switches} webhook ${switches === 1 ? "switch is" : "switches are"} on</a>`
      : "",
  ].filter((thing) => thing !== "");
  return html`<div id="alarm" data-live>${
    things.length === 0
      ? ""
      : html`<div class="alarm" role="region" aria-label="Broken on purpose"><strong>Broken on purpose</strong>
        ${things}
        ${faults > 0 ? act("Clear faults", { method: "DELETE", path: "/faults" }) : ""}
        ${switches > 0 ? act("Clear switches", { method: "DELETE", path: "/webhooks/switches" }) : ""}</div>`
  }</div>`;
}
