import { html, raw } from "hono/html";
import { eventNames } from "../webhooks/events.ts";
import type { Html } from "./view.ts";

/** Sends a webhook by hand. Without an account it asks for one. */
export function sendForm(account_uuid?: string): Html {
  const whose = account_uuid
    ? html`<input type="hidden" name="account_uuid" value="${account_uuid}" />`
    : html`<label>Account uuid <input name="account_uuid" required size="36" /></label>`;
  return html`<form data-path="/webhooks/send" class="line card">
    <label>Send by hand <input name="event" list="events" required value="enrollment.finalized" size="30" /></label>
    ${eventList}${whose}<button>Send</button></form>`;
}

export const eventList: Html = html`<datalist id="events">${eventNames.map(
  (name) => html`<option value="${name}">${raw("")}</option>`,
)}</datalist>`;
