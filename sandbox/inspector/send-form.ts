import { html, raw } from "hono/html";
import type { World } from "../light/world.ts";
import { eventNames } from "../webhooks/events.ts";
import type { Html } from "./view.ts";

/** Sends a webhook by hand. Without an account it asks for one. */
export function sendForm(world: World, account_uuid?: string): Html {
  const accounts = world.accounts.all().slice(0, 200);
  if (accounts.length === 0) return html``;
  const whose = account_uuid
    ? html`<input type="hidden" name="account_uuid" value="${account_uuid}" />`
    : html`<label>about <select name="account_uuid">${accounts.map(
        ({ uuid, first_name, last_name, email }) =>
          html`<option value="${uuid}">${first_name} ${last_name}, ${email}</option>`,
      )}</select></label>`;
  return html`<form data-path="/webhooks/send" class="line card">
    <label>Send by hand <input name="event" list="events" required value="enrollment.finalized" size="26" /></label>
    ${account_uuid ? eventList : ""}${whose}<button>Send</button></form>`;
}

export const eventList: Html = html`<datalist id="events">${eventNames.map(
  (name) => html`<option value="${name}">${raw("")}</option>`,
)}</datalist>`;
