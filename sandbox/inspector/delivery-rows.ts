import { html } from "hono/html";
import type { Attempt, Delivery } from "../webhooks/webhook-store.ts";
import { act, clockTime, empty, type Html, pill, time } from "./view.ts";

/** Deliveries of webhooks, the newest first, each with its payload and what can be done with it. */
export function deliveryRows(deliveries: readonly Delivery[]): Html {
  if (deliveries.length === 0) return empty("No webhooks yet.");
  return html`<ol class="rows deliveries">${deliveries.map(row)}</ol>`;
}

function row(delivery: Delivery): Html {
  const { id, event, state, created_at, marks, attempts, payload, url, event_uuid } = delivery;
  const at = `/webhooks/log/${id}`;
  const isWaiting = state === "pending" || state === "held";
  return html`<li>
    <details id="d-${id}">
      <summary>${time(created_at, clockTime)} <b class="what">${event}</b> ${pill(state)}
        ${marks.map((mark) => html`<span class="mark">${mark.replace("_", " ")}</span>`)}
        <span class="soft tries">${tries(attempts)}</span></summary>
      <div class="inside">
        <p class="soft">to <code>${url}</code>, event <code>${event_uuid}</code></p>
        ${attempts.length > 0 ? html`<ol class="attempts">${attempts.map(attemptLine)}</ol>` : ""}
        <pre tabindex="0" aria-label="Payload">${JSON.stringify(payload, null, 2)}</pre>
      </div>
    </details>
    <span class="acts">
      ${act("Again", { method: "POST", path: `${at}/deliver`, name: `Deliver ${event} again` })}
      ${act("Twice", { method: "POST", path: `${at}/duplicate`, name: `Deliver ${event} twice at once` })}
      ${isWaiting ? act("Drop", { method: "POST", path: `${at}/drop`, look: "danger", name: `Drop ${event}` }) : ""}
      ${
        state === "held"
          ? act("Send", {
              method: "POST",
              path: "/webhooks/release",
              body: { ids: [id] },
              name: `Send ${event}`,
            })
          : ""
      }
    </span>
  </li>`;
}

const tries = (attempts: readonly Attempt[]): string =>
  attempts.length === 0 ? "" : attempts.length === 1 ? "1 attempt" : `${attempts.length} attempts`;

const attemptLine = ({ at, status, ms, error }: Attempt): Html =>
  html`<li>${time(at, clockTime)} <span class="status ${error ? "bad" : "good"}">${status ?? "no answer"}</span>
    ${error ?? "taken"} <span class="soft">${ms} ms</span></li>`;
