import { html } from "hono/html";
import { type AccountDetail, accountDetail } from "../control/account-state.ts";
import { momentNames } from "../control/event-names.ts";
import type { NextEvent } from "../control/next-events.ts";
import type { AccountRow } from "../light/account-store.ts";
import type { World } from "../light/world.ts";
import { callRows } from "./call-rows.ts";
import { deliveryRows } from "./delivery-rows.ts";
import { sendForm } from "./send-form.ts";
import { act, dollars, empty, type Html, longTime, pill, reason, shortDay, time } from "./view.ts";

/** One account: how it stands, a button for every next event, and what was heard of it. */
export function accountPage(world: World, row: AccountRow): Html {
  const account = accountDetail(world, row);
  return html`<p class="back"><a href="/accounts">Accounts</a></p>
    <div id="head" data-live class="title"><h1>${account.first_name} ${account.last_name}</h1>
      <p>${pill(account.status)} ${reason(account)}${account.is_held ? " · held" : ""}</p></div>
    <section id="next" data-live class="card"><h2>What may come next</h2>${nextGroups(account.next)}</section>
    <div class="two">
      <section class="card" id="facts" data-live><h2>Facts</h2>${facts(account)}</section>
      <section class="card" id="bills" data-live><h2>Bills</h2>${bills(account)}</section>
    </div>
    <section id="deliveries" data-live><h2>Webhooks</h2>
      ${deliveryRows(world.webhooks.log({ account_uuid: row.uuid, limit: 30 }))}</section>
    ${sendForm(world, row.uuid)}
    <section id="calls" data-live><h2>Calls</h2>${callRows(world.calls.list({ account_uuid: row.uuid }), 30)}</section>
    <section id="mail" data-live><h2>Mail <a href="/__sandbox/mailbox?to=${encodeURIComponent(row.email)}">read</a></h2>
      ${mail(world, row.email)}</section>`;
}

const groups = [
  ["status", "Status"],
  ["service", "Service"],
  ["bills", "Bills"],
  ["comparison", "Comparison"],
  ["clock", "Move the clock, for everybody, to"],
] as const;

function nextGroups(events: readonly NextEvent[]): Html {
  return html`<dl class="groups">${groups.map(([group, name]) => {
    const own = events.filter((event) => event.group === group);
    return own.length === 0
      ? ""
      : html`<dt>${name}</dt><dd class="acts">${own.map(nextButton)}${own.map(({ note }) => (note ? html`<p class="soft">${note}</p>` : ""))}</dd>`;
  })}</dl>`;
}

/** Where the clock goes, it is said when that is. */
function nextButton({ label, call }: NextEvent): Html {
  const now = "now" in call.body && typeof call.body.now === "string" ? call.body.now : null;
  return act(now ? `${label}, ${longTime(now)}` : label, call);
}

function facts(account: AccountDetail): Html {
  const uploaded = account.comparison_invoice;
  const rows: readonly (readonly [string, Html | string | null])[] = [
    ["uuid", html`<code>${account.uuid}</code>`],
    ["E-mail", account.email],
    ["Number", account.account_number],
    ["ESI ID", account.esi_id],
    ["Since", account.status_since && time(account.status_since)],
    ["Service", account.service_start_date],
    ["Last day", account.final_service_date],
    ["Review finds", account.review_outcome?.replaceAll("_", " ") ?? null],
    ["Utility says", account.utility_outcome?.replaceAll("_", " ") ?? null],
    ["Uploaded bill", uploaded && (uploaded.processing_error ?? uploaded.status)],
    ["It is for", uploaded?.utility_account_number ?? null],
  ];
  const contracts = account.contracts.map(
    ({ plan_name, contract_start, contract_end }) =>
      html`<dt>Contract</dt><dd>${plan_name}, ${contract_start} to ${contract_end ?? "open"}</dd>`,
  );
  const profiles = account.usage_profiles.map(
    ({ status, error_message, created_at }) =>
      html`<dt>Usage profile</dt><dd>${pill(status)} ${error_message ?? ""} asked ${time(created_at)}</dd>`,
  );
  const coming = account.coming.map(
    ({ kind, at }) => html`<dt>${time(at)}</dt><dd>${momentNames[kind]}</dd>`,
  );
  return html`<dl>${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : ""))}${contracts}${profiles}</dl>
    ${coming.length > 0 ? html`<h3>Comes by itself</h3><dl>${coming}</dl>` : ""}`;
}

function bills({ bills: all }: AccountDetail): Html {
  if (all.length === 0) return empty("No bills yet.");
  const state = (bill: (typeof all)[number]): string => {
    if (bill.voided_at) return "void";
    if (bill.paid_at) return "paid";
    return bill.total_cents < 0 ? "credit" : `due ${shortDay(bill.payment_due_date)}`;
  };
  return html`<ol class="rows bills">${all.map(
    (bill) =>
      html`<li><span>${bill.number}</span><span class="soft">${shortDay(bill.billing_period_start)} to ${shortDay(bill.billing_period_end)}</span>
        <span class="number">${dollars(bill.total_cents)}</span><span>${state(bill)}</span></li>`,
  )}</ol>`;
}

function mail(world: World, to: string): Html {
  const messages = world.mail.messages({ to, limit: 10 });
  if (messages.length === 0) return empty("No mail yet.");
  return html`<ol class="rows mails">${messages.map(
    ({ id, subject, received_at, repeats }) =>
      html`<li>${time(received_at)} <a href="/__sandbox/mailbox?id=${id}">${subject || "(no subject)"}</a>
        ${repeats > 0 ? html`<span class="mark">came ${repeats} more</span>` : ""}</li>`,
  )}</ol>`;
}
