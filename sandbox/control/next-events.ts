import { isOpen } from "../billing/invoice-store.ts";
import { nextPeriod } from "../billing/next-period.ts";
import { addDays, chicagoDay, startOfDay } from "../chicago-day.ts";
import { pendingProfile } from "../comparison/usage-profile.ts";
import type { AccountRow, LocationRow } from "../light/account-store.ts";
import { currentPair } from "../light/account-view.ts";
import { comingMoments } from "../light/enrollment-steps.ts";
import type { World } from "../light/world.ts";
import { mayFollow } from "../status/may-follow.ts";
import { splitPair } from "../status/pairs.ts";
import { momentNames, pairNames } from "./event-names.ts";

export interface NextEvent {
  readonly id: string;
  readonly label: string;
  readonly group: "status" | "service" | "bills" | "comparison" | "clock";
  /** What to know before. */
  readonly note?: string;
  /** What to send; the path is that of the control plane. */
  readonly call: { readonly method: "POST"; readonly path: string; readonly body: object };
}

/** Everything that may happen to an account from here, each as one call. */
export function nextEvents(world: World, row: AccountRow): NextEvent[] {
  const location = world.accounts.location(row.uuid);
  return [
    ...statusEvents(row, location),
    ...(location ? serviceEvents(world, row, location) : []),
    ...(location ? billEvents(world, row, location) : []),
    ...profileEvents(world, row),
    ...clockEvents(world, row, location),
  ];
}

function event(
  row: AccountRow,
  group: NextEvent["group"],
  id: string,
  label: string,
  end: string,
  body = {},
) {
  const path = `/__sandbox/accounts/${row.uuid}/${end}`;
  return { id, label, group, call: { method: "POST", path, body } } satisfies NextEvent;
}

function statusEvents(row: AccountRow, location: LocationRow | undefined): NextEvent[] {
  const pair = currentPair(row, location);
  const to = (next: typeof pair, id: string, label: string, hold: boolean) =>
    event(row, "status", id, label, "status", { ...splitPair(next), hold });
  const resolve = event(row, "status", "resolve", "What was wrong is settled", "resolve");
  const rest = row.is_status_held
    ? to(pair, "let-go", "Let it go on by itself", false)
    : to(pair, "hold", "Hold it here", true);
  return [
    ...(pair.startsWith("needs_attention/") && location ? [resolve] : []),
    ...mayFollow(pair).map((next) => to(next, next.replace("/", ":"), pairNames[next], false)),
    ...(row.status_pair ? [rest] : []),
  ];
}

function serviceEvents({ clock }: World, row: AccountRow, location: LocationRow): NextEvent[] {
  const isOrdered = row.status_pair === "ready/service_pending" || row.status_pair === "active/active";
  const history = event(row, "service", "usage-history", "Usage history arrives", "usage-history");
  const today = chicagoDay(clock.now());
  const end = event(row, "service", "end-service", "Service ends tonight", "end-service", {
    final_service_date: today,
  });
  return [
    ...(isOrdered && !location.has_usage_history ? [history] : []),
    ...(location.is_service_active && location.final_service_date !== today ? [end] : []),
  ];
}

function billEvents(world: World, row: AccountRow, location: LocationRow): NextEvent[] {
  const bills = world.invoices.of(location.uuid);
  const period = nextPeriod(location, bills.at(-1));
  const yesterday = addDays(chicagoDay(world.clock.now()), -1);
  const canBill = period && period.first <= yesterday && world.contracts.of(location.uuid).length > 0;
  const bill = {
    ...event(row, "bills", "bill", "Make a bill up to yesterday", "bill"),
    note: "Light sends no webhook for a new bill: a portal sees it at its next look.",
  };
  const ofBill = (id: string, label: string, end: string, number: string, more = {}) =>
    event(row, "bills", `${id}:${number}`, `${label} ${number}`, end, { number, ...more });
  return [
    ...(canBill ? [bill] : []),
    ...bills
      .filter(isOpen)
      .flatMap(({ number }) => [
        ...(row.payment_method
          ? [
              ofBill("charge", "Charge the card for", "charge", number),
              ofBill("fail-charge", "The card fails for", "charge", number, { outcome: "failed" }),
            ]
          : []),
        ofBill("void", "Void", "void-invoice", number),
        ofBill("reissue", "Void and correct", "void-invoice", number, { reissue: true }),
      ]),
    ...(bills.length > 0
      ? [event(row, "bills", "credit", "Give $25.00 back", "credit-invoice", { cents: 2_500 })]
      : []),
  ];
}

function profileEvents(world: World, row: AccountRow): NextEvent[] {
  if (!pendingProfile(world, row.uuid)) return [];
  const to = (id: string, label: string, outcome: string) =>
    event(row, "comparison", id, label, "usage-profile", { outcome });
  return [
    to("complete-profile", "The usage profile is complete", "completed"),
    to("fail-profile", "The usage profile fails", "failed"),
  ];
}

/** What comes by itself: the clock goes there, for every account. */
function clockEvents(world: World, row: AccountRow, location: LocationRow | undefined): NextEvent[] {
  const now = world.clock.now();
  const to = (id: string, label: string, at: Date): NextEvent => ({
    id: `clock:${id}`,
    label,
    group: "clock",
    call: { method: "POST", path: "/__sandbox/clock", body: { now: at.toISOString() } },
  });
  const moments = comingMoments(world, row.uuid).map(({ kind, at }) => to(kind, momentNames[kind], at));
  const end = location?.is_service_active ? world.contracts.of(location.uuid).at(-1)?.contract_end : null;
  const opens = end ? startOfDay(addDays(end, -90)) : null;
  return [
    ...moments,
    ...(opens && opens > now ? [to("renewal", "Renewal opens, 90 days before", opens)] : []),
  ];
}
