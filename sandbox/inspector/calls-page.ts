import { html, raw } from "hono/html";
import type { LoggedCall } from "../control/call-log.ts";
import type { World } from "../light/world.ts";
import { callRows } from "./call-rows.ts";
import { act, type Html } from "./view.ts";

const kinds = new Map<string, (call: LoggedCall) => boolean>([
  ["all", () => true],
  ["4xx", ({ status }) => status >= 400 && status < 500],
  ["5xx", ({ status }) => status >= 500],
  ["429", ({ status }) => status === 429],
  ["fault", ({ fault }) => fault !== null],
]);

export interface CallWish {
  readonly q: string;
  readonly kind: string;
}

/** The calls of the API, as the sandbox saw them. */
export function callsPage(world: World, { q, kind }: CallWish): Html {
  const isWanted = kinds.get(kind) ?? (() => true);
  const all = world.calls.list();
  const found = all.filter(
    (call) => isWanted(call) && `${call.method} ${call.path} ${call.account_uuid ?? ""}`.includes(q),
  );
  const rates = world.callRate.all().filter(({ key }) => world.credentials.app(key));
  return html`<h1>Calls</h1>
    <form method="get" class="line" role="search">
      <input type="search" name="q" value="${q}" placeholder="Path, method or account" aria-label="Find calls" />
      <label>Show <select name="kind">${[...kinds.keys()].map(
        (name) => html`<option ${name === kind ? raw("selected") : ""}>${name}</option>`,
      )}</select></label>
      <button>Find</button>
      ${act("Empty the log", { method: "DELETE", path: "/calls", look: "quiet" })}
    </form>
    <section id="rates" data-live>${rates.map(
      (
        rate,
      ) => html`<p class="soft">${world.credentials.app(rate.key)?.name}: ${rate.total.toLocaleString("en-US")} calls,
        ${rate.refused} refused with 429; the fullest second held <b>${rate.max_in_one_second}</b> of 30.</p>`,
    )}</section>
    <section id="list" data-live><h2 class="quiet">${found.length} of the latest ${all.length}</h2>${callRows(found, 200)}</section>`;
}
