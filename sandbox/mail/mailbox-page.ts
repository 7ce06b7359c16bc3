import { html, raw } from "hono/html";
import type { Message } from "./mail-store.ts";
import { mailboxScript, mailboxStyle } from "./mailbox-assets.ts";

interface Shown {
  readonly messages: readonly Message[];
  readonly open: Message | undefined;
  /** On a phone only a chosen message takes the place of the list. */
  readonly isChosen: boolean;
  readonly to: string | undefined;
  readonly nonce: string;
}

/** The mailbox for people. Whatever a mail contains is text here; its HTML is shown in a frame that runs nothing. */
export function mailboxPage({ messages, open, isChosen, to, nonce }: Shown) {
  const query = to ? `&to=${encodeURIComponent(to)}` : "";
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${isChosen && open ? `${open.subject} · ` : ""}Mailbox</title>
        <style nonce="${nonce}">${raw(mailboxStyle)}</style>
      </head>
      <body class="${isChosen ? "reading" : "listing"}">
        <header>
          <a class="back" href="?${query.slice(1)}">‹ All mail</a>
          <a href="/">‹ Inspector</a>
          <h1>Mailbox</h1>
          <p>Every mail that was sent to the sandbox. Nothing leaves this machine.</p>
          <form method="get" role="search">
            <input name="to" type="search" value="${to ?? ""}" placeholder="Only to name@example.com" aria-label="Only mail to" />
          </form>
          <button id="clear" type="button" ${messages.length === 0 ? raw("disabled") : ""}>Empty</button>
        </header>
        <main class="panes" id="panes" data-newest="${messages[0]?.id ?? 0}">
          <nav aria-label="Messages">
            ${messages.length === 0 ? html`<p class="empty">No mail yet. This page refreshes itself.</p>` : ""}
            <ol>
              ${messages.map(
                (message) => html`<li>
                  <a href="?id=${message.id}${query}" ${message.id === open?.id ? raw('aria-current="true"') : ""}>
                    <strong>${message.subject || "(no subject)"}</strong>
                    <time datetime="${message.received_at}">${clockTime(message.received_at)}</time>
                    <span>${message.to}</span>
                  </a>
                </li>`,
              )}
            </ol>
          </nav>
          <section aria-label="Message">${open ? openMessage(open) : ""}</section>
        </main>
        <script nonce="${nonce}">${raw(mailboxScript)}</script>
      </body>
    </html>`;
}

function openMessage(message: Message) {
  return html`<article>
    <h2>${message.subject || "(no subject)"}</h2>
    <dl>
      <dt>From</dt><dd>${message.from}</dd>
      <dt>To</dt><dd>${message.to}</dd>
      <dt>Received</dt><dd><time datetime="${message.received_at}">${longTime(message.received_at)}</time></dd>
      ${message.repeats > 0 ? html`<dt>Came again</dt><dd>${message.repeats} more, counted by Message-ID</dd>` : ""}
    </dl>
    ${
      message.html === null
        ? ""
        : html`<h3>As a mail program shows it</h3>
            <iframe title="Message" sandbox="allow-popups allow-popups-to-escape-sandbox" src="mailbox/${message.id}/body"></iframe>`
    }
    <h3>Plain text</h3>
    <pre>${message.text || "(none)"}</pre>
  </article>`;
}

const inTexas: Intl.DateTimeFormatOptions = { timeZone: "America/Chicago" };
const clockTime = (iso: string): string =>
  new Date(iso).toLocaleTimeString("en-US", { ...inTexas, hour: "numeric", minute: "2-digit" });
const longTime = (iso: string): string =>
  new Date(iso).toLocaleString("en-US", { ...inTexas, dateStyle: "full", timeStyle: "long" });
