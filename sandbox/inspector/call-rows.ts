import { html } from "hono/html";
import type { LoggedCall } from "../control/call-log.ts";
import { clockTime, empty, type Html, time } from "./view.ts";

const tone = (status: number): string => (status >= 500 ? "bad" : status >= 400 ? "warn" : "good");

/** Calls of the API, the newest first. */
export function callRows(calls: readonly LoggedCall[], most: number): Html {
  if (calls.length === 0) return empty("No calls yet.");
  const shown = calls.slice(-most).reverse();
  return html`<ol class="rows calls">
    ${shown.map(
      (call) => html`<li>
        ${time(call.at, clockTime)}
        <span class="status ${tone(call.status)}">${call.status}</span>
        <span class="what"><b>${call.method}</b> <code>${call.path}</code>${
          call.fault ? html` <span class="pill bad">fault: ${call.fault}</span>` : ""
        }</span>
        <span class="soft">${credentials[call.credential]}</span>
        ${
          call.account_uuid
            ? html`<a class="uuid" href="/accounts/${call.account_uuid}" aria-label="Account ${call.account_uuid}">${call.account_uuid.slice(0, 8)}</a>`
            : html`<span></span>`
        }
        <span class="number">${call.ms} ms</span>
      </li>`,
    )}
  </ol>`;
}

const credentials = { app: "AppToken", account: "AccountToken", none: "no token" } as const;
