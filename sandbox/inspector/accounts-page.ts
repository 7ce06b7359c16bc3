import { html } from "hono/html";
import { accountState } from "../control/account-state.ts";
import { demoPeople } from "../demo/demo-people.ts";
import type { World } from "../light/world.ts";
import { act, empty, type Html, pill, reason, time } from "./view.ts";

/** All accounts, the newest first; `wanted` is looked for in names, addresses and states. */
export function accountsPage(world: World, wanted: string): Html {
  const all = world.accounts.all().map((row) => accountState(world, row));
  const found = all.filter((account) =>
    [
      account.first_name,
      account.last_name,
      account.email,
      account.uuid,
      account.status,
      account.status_reason,
    ]
      .join(" ")
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  );
  return html`<h1>Accounts</h1>
    <form method="get" class="line" role="search">
      <input type="search" name="q" value="${wanted}" placeholder="Name, e-mail, uuid or status" aria-label="Find accounts" />
      <button>Find</button>
    </form>
    <section id="list" data-live><h2 class="quiet">${found.length} of ${all.length}</h2>${
      found.length === 0
        ? empty(
            all.length === 0
              ? "No accounts yet: a client makes them, or take a demo person."
              : "Nobody fits.",
          )
        : html`<ol class="rows people">${found.map(row)}</ol>`
    }</section>
    <section><h2>Make a demo person</h2>
      <ul class="tiles">${Object.entries(demoPeople).map(
        ([name, { about }]) =>
          html`<li><b>${name}</b><span class="soft">${about}</span>${act("Make", {
            method: "POST",
            path: `/demo-people/${name}`,
            name: `Make a demo person: ${name}`,
          })}</li>`,
      )}</ul></section>`;
}

function row(account: ReturnType<typeof accountState>): Html {
  const { uuid, first_name, last_name, email, status, status_reason, is_held, next_step_at } = account;
  return html`<li>
    <a href="/accounts/${uuid}"><b>${first_name} ${last_name}</b> <span class="soft">${email}</span></a>
    <span>${pill(status)} <span class="soft">${reason({ status, status_reason })}</span></span>
    <span class="soft">${is_held ? "held" : next_step_at ? html`next ${time(next_step_at)}` : "at rest"}</span>
  </li>`;
}
