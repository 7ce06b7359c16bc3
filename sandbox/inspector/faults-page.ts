import { html } from "hono/html";
import type { OrderedFault } from "../control/faults.ts";
import type { Operation } from "../light/light-api.ts";
import type { World } from "../light/world.ts";
import { act, type Html } from "./view.ts";

/** The buttons of a row: what is ordered, and how it is called for short. */
const switches = [
  { label: "500", body: { kind: "status", status: 500 }, about: "answers 500" },
  { label: "503", body: { kind: "status", status: 503 }, about: "answers 503" },
  { label: "429", body: { kind: "status", status: 429 }, about: "answers 429" },
  { label: "slow", body: { kind: "latency" }, about: "is slow" },
  { label: "time-out", body: { kind: "timeout" }, about: "never answers" },
  { label: "cut", body: { kind: "cut" }, about: "hangs up" },
  { label: "half", body: { kind: "half" }, about: "sends half a body" },
  { label: "garbage", body: { kind: "garbage" }, about: "sends what is no JSON" },
  { label: "wrong", body: { kind: "wrong" }, about: "sends JSON of another shape" },
] as const;

interface Row {
  readonly method?: string;
  readonly path: string;
  readonly summary: string;
  readonly exact: boolean;
}

/** A switch for every operation and every way in which it can break. */
export function faultsPage(world: World, operations: readonly Operation[], wanted: string): Html {
  const found = operations.filter(({ method, path, summary }) =>
    `${method} ${path} ${summary}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const whole: Row[] = [
    { path: "/v1", summary: "Every operation", exact: false },
    { path: "/v1/app", summary: "Everything with an AppToken", exact: false },
    { path: "/v1/account", summary: "Everything with an AccountToken", exact: false },
    { path: "/stripe/v1", summary: "Stripe, behind the card form", exact: false },
  ];
  const faults = world.faults.list().filter(({ left }) => left !== 0);
  return html`<h1>Faults</h1>
    <form id="how" class="line card">
      <label>When <select name="when"><option value="before">before the work</option>
        <option value="after">after the work: only the answer is lost</option></select></label>
      <label>How often <input name="times" type="number" min="1" placeholder="until off" /></label>
      <label>Slow by, ms <input name="latency_ms" type="number" min="0" max="120000" step="1" value="3000" /></label>
    </form>
    <form method="get" class="line" role="search">
      <input type="search" name="q" value="${wanted}" placeholder="Path or what it does" aria-label="Find operations" /><button>Find</button>
    </form>
    <section id="list" data-live>${onList(faults)}
      <h2>Whole</h2><ol class="rows faults">${whole.map((row) => faultRow(row, faults))}</ol>
      <h2>Operations</h2><ol class="rows faults">${found.map(({ method, path, summary }) =>
        faultRow({ method, path, summary, exact: true }, faults),
      )}</ol></section>`;
}

function onList(faults: readonly OrderedFault[]): Html {
  if (faults.length === 0) return html`<p class="soft">Nothing is broken. Press what shall break.</p>`;
  return html`<h2>On now</h2><ol class="rows">${faults.map(
    ({ id, method, path, kind, status, when, left, hits, account_uuid }) =>
      html`<li><span class="fault-name"><b>${method ?? "any"}</b> <code>${path}</code></span>
        <span class="pill bad">${kind === "status" ? status : kind}</span>
        <span class="soft">${when} the work, ${left === null ? "until off" : `${left} left`}, ${hits} hits${
          account_uuid ? `, account ${account_uuid.slice(0, 8)}` : ""
        }</span>
        ${act("Off", { method: "DELETE", path: `/faults/${id}`, name: `Turn off ${kind} of ${path}` })}</li>`,
  )}</ol>`;
}

function faultRow({ method, path, summary, exact }: Row, faults: readonly OrderedFault[]): Html {
  const own = faults.filter(
    (fault) => fault.path === path && fault.method === method && fault.exact === exact,
  );
  return html`<li class="${own.length > 0 ? "on" : ""}">
    <span class="what"><span>${method ? html`<b>${method}</b> ` : ""}<code>${path}</code></span><span class="soft">${summary}</span></span>
    <span class="keys" role="group" aria-label="${method ?? ""} ${path}">${switches.map(
      ({ label, body, about }) => {
        const on = own.find(
          (fault) => fault.kind === body.kind && (!("status" in body) || fault.status === body.status),
        );
        const name = `${label}: ${summary} ${about}`;
        return on
          ? act(label, { method: "DELETE", path: `/faults/${on.id}`, pressed: true, name })
          : act(label, {
              method: "POST",
              path: "/faults",
              body: { path, exact, ...body, ...(method ? { method } : {}) },
              merge: "how",
              pressed: false,
              name,
            });
      },
    )}</span></li>`;
}
