import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

const inTexas: Intl.DateTimeFormatOptions = { timeZone: "America/Chicago" };
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat("en-US", { ...inTexas, ...options });
  return (iso: string): string => formatter.format(new Date(iso));
};
export const longTime = format({ dateStyle: "medium", timeStyle: "short" });
export const clockTime = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

export const time = (iso: string, show: (iso: string) => string = longTime): Html =>
  html`<time datetime="${iso}">${show(iso)}</time>`;

export const dollars = (cents: number): string =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);

/** A day (YYYY-MM-DD) as people write it. */
export const shortDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", {
    timeZone: "UTC",
    month: "short",
    day: "numeric",
  });

/** The reason of a status, unless it says the same again. */
export const reason = ({ status, status_reason }: { status: string; status_reason: string }): string =>
  status === status_reason ? "" : status_reason.replaceAll("_", " ");

const tones: Readonly<Record<string, string>> = {
  active: "good",
  delivered: "good",
  completed: "good",
  succeeded: "good",
  ready: "busy",
  reviewing: "busy",
  pending: "busy",
  held: "warn",
  needs_attention: "warn",
  failed: "bad",
  dropped: "bad",
};

/** A state in words, never by colour alone. */
export const pill = (state: string): Html =>
  html`<span class="pill ${tones[state] ?? "calm"}">${state.replaceAll("_", " ")}</span>`;

interface Act {
  readonly method: "POST" | "DELETE";
  /** Under the control plane. */
  readonly path: string;
  readonly body?: object;
  /** The id of a form whose fields go along. */
  readonly merge?: string;
  readonly confirm?: string;
  readonly look?: "main" | "danger" | "quiet";
  readonly pressed?: boolean;
  /** What screen readers say where the visible word is too short. */
  readonly name?: string;
}

/** A button that makes one call of the control plane; then the page refreshes itself. */
export function act(label: string, wish: Act): Html {
  const { method, path, body = {}, merge, confirm, look, pressed, name } = wish;
  const extra = [
    name === undefined ? "" : html` aria-label="${name}"`,
    pressed === undefined ? "" : html` aria-pressed="${String(pressed)}"`,
    merge === undefined ? "" : html` data-merge="${merge}"`,
    confirm === undefined ? "" : html` data-confirm="${confirm}"`,
  ];
  return html`<button type="button" class="${look ?? ""}" data-method="${method}" data-path="${path.replace(
    /^\/__sandbox/,
    "",
  )}" data-body="${JSON.stringify(body)}"${extra}>${label}</button>`;
}

export const empty = (sentence: string): Html => html`<p class="empty">${sentence}</p>`;
