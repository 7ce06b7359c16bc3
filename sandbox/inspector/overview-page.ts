import { html } from "hono/html";
import { accountState } from "../control/account-state.ts";
import type { World } from "../light/world.ts";
import { callRows } from "./call-rows.ts";
import { deliveryRows } from "./delivery-rows.ts";
import { act, type Html, longTime, pill } from "./view.ts";

/** How things stand, and the clock. */
export function overviewPage(world: World): Html {
  return html`<h1>Overview</h1>
    <div class="two">
      ${clockCard(world)}
      <div class="stack">${standing(world)}${addresses(world)}</div>
    </div>
    <section id="calls" data-live><h2>Latest calls <a href="/calls">all</a></h2>${callRows(world.calls.list(), 8)}</section>
    <section id="deliveries" data-live><h2>Latest webhooks <a href="/webhooks">all</a></h2>
      ${deliveryRows(world.webhooks.log({ limit: 6 }))}</section>
    `;
}

function clockCard({ clock }: World): Html {
  const { now, frozen } = clock.state();
  const advance = (by: string) =>
    act(by, { method: "POST", path: "/clock", body: { advance: by }, name: `Move the clock ${by}` });
  return html`<section class="card"><h2>Clock</h2>
    <div id="clock" data-live><p class="big"><time datetime="${now}">${longTime(now)}</time></p>
      <p class="acts">${["+5m", "+1h", "+1d", "+7d", "+30d"].map(advance)}</p>
      <p class="acts">${
        frozen
          ? act("Let it run", { method: "POST", path: "/clock", body: { frozen: false } })
          : act("Freeze", { method: "POST", path: "/clock", body: { frozen: true } })
      }
      ${act("Back to real time", { method: "POST", path: "/clock", body: { real: true } })}</p></div>
    <form data-path="/clock" class="line">
      <label>Move by <input name="advance" required placeholder="+45d" size="8" pattern="[+\\-]?\\d+[smhd]?" /></label>
      <button>Move</button>
    </form>
    <p class="soft">What falls due on the way happens in order, each at its own moment.</p>
    <h3>Begin anew</h3>
    <p class="acts">${act("Forget everything that happened", {
      method: "POST",
      path: "/reset",
      look: "danger",
      confirm: "Forget all accounts, mail, webhooks and calls?",
    })}</p></section>`;
}

function standing(world: World): Html {
  const accounts = world.accounts.all().map((row) => accountState(world, row));
  const byStatus = Map.groupBy(accounts, ({ status }) => status);
  const states = Map.groupBy(world.webhooks.log({ limit: 1_000 }), ({ state }) => state);
  const rate = world.callRate.of(world.credentials.defaultApp().uuid);
  return html`<section class="card" id="standing" data-live><h2>Standing</h2>
    <dl>
      <dt>Accounts</dt><dd>${
        accounts.length === 0
          ? html`none yet: <a href="/values">values to try</a>, or look around as one of the ready-made people
            on the portal's sign-in page (<code>/sign-in</code>)`
          : [...byStatus].map(([status, all]) => html`${pill(status)} ${all.length} `)
      }</dd>
      <dt>Webhooks</dt><dd>${
        states.size === 0
          ? "none yet"
          : [...states].map(([state, all]) => html`${pill(state)} ${all.length} `)
      }</dd>
      <dt>AppToken</dt><dd>${rate.total.toLocaleString("en-US")} calls, ${rate.refused} refused,
        ${rate.max_in_one_second} of 30 in the fullest second</dd>
      <dt>Homes</dt><dd>${world.addressBook.size.toLocaleString("en-US")} to search among, seed ${world.seed}</dd>
    </dl></section>`;
}

function addresses(world: World): Html {
  return html`<section class="card"><h2>Addresses</h2>
    <dl>
      <dt>API</dt><dd><code>${world.publicUrl()}/v1</code> · <a href="/v1/openapi.json">OpenAPI file</a></dd>
      <dt>Control plane</dt><dd><code>/__sandbox</code>, JSON, in sandbox/README.md</dd>
      <dt>Command line</dt><dd><code>npm run sandbox -- --help</code></dd>
    </dl></section>`;
}
