import { html } from "hono/html";
import type { World } from "../light/world.ts";
import { releaseOrders } from "../webhooks/release-order.ts";
import { deliveryRows } from "./delivery-rows.ts";
import { eventList, sendForm } from "./send-form.ts";
import { act, empty, type Html } from "./view.ts";

const abouts = {
  drop: "They never arrive.",
  hold: "They wait, to be sent later in another order.",
  delay: "They arrive late.",
  duplicate: "They arrive twice at once, with one uuid.",
} as const;

/** What is sent to subscribers, and what goes wrong with it on purpose. */
export function webhooksPage(world: World): Html {
  const { webhooks } = world;
  const held = webhooks.held().length;
  return html`<h1>Webhooks</h1>
    <section class="card"><h2>What becomes of new ones</h2>
      <form id="which" class="line">
        <label>Event <input name="event" list="events" placeholder="every event" size="28" /></label>
        <label>The next <input name="times" type="number" min="1" placeholder="all" /></label>
        <label>Late by, ms <input name="delay_ms" type="number" min="1" max="590000" step="1" value="5000" /></label>
      </form>
      <ul class="tiles four" id="switches" data-live>${Object.entries(abouts).map(([kind, about]) => tile(world, kind, about))}</ul></section>
    <section id="held" data-live>${
      held === 0
        ? ""
        : html`<h2>${held} held</h2><p class="acts">${releaseOrders.map((order) =>
            act(order === "sent" ? "Send in order" : `Send ${order}`, {
              method: "POST",
              path: "/webhooks/release",
              body: { order },
            }),
          )}</p>`
    }</section>
    ${sendForm(world)}
    <section id="log" data-live><h2>Log <small>in real time, whatever the clock of the sandbox says</small></h2>${deliveryRows(webhooks.log({ limit: 60 }))}</section>
    ${endpoints(world)}`;
}

function tile({ webhooks }: World, kind: string, about: string): Html {
  const on = webhooks.switches.list().filter((each) => each.kind === kind && each.left !== 0);
  return html`<li class="${on.length > 0 ? "on" : ""}"><b>${kind[0]?.toUpperCase()}${kind.slice(1)}</b><span class="soft">${about}</span>
    ${on.map(
      ({ id, event, left, delay_ms }) =>
        html`<span class="loud">${event ?? "every event"}, ${left === null ? "until it is off" : `${left} left`}${
          kind === "delay" ? `, ${delay_ms} ms` : ""
        } ${act("Off", { method: "DELETE", path: `/webhooks/switches/${id}`, name: `Turn off: ${kind}` })}</span>`,
    )}
    ${act("Turn on", { method: "POST", path: "/webhooks/switches", body: { kind }, merge: "which", name: `Turn on: ${kind}` })}</li>`;
}

function endpoints({ webhooks }: World): Html {
  const all = webhooks.endpoints();
  return html`<section><h2>Endpoints</h2>
    <div id="endpoints" data-live>${
      all.length === 0
        ? empty("Nobody listens yet.")
        : html`<ol class="rows">${all.map(
            ({
              id,
              url,
              app_uuid,
            }) => html`<li><code class="endpoint-url">${url}</code> <span class="soft">app ${app_uuid.slice(0, 8)}</span>
              ${act("Remove", { method: "DELETE", path: `/webhooks/endpoints/${id}`, look: "danger", name: `Remove ${url}` })}</li>`,
          )}</ol>`
    }</div>
    <form data-path="/webhooks/endpoints" class="line">
      <label>Address <input name="url" type="url" required placeholder="http://127.0.0.1:3000/hook" size="32" /></label>
      <label>Secret <input name="secret" required autocomplete="off" size="16" /></label><button>Add</button>
    </form>${eventList}</section>`;
}
