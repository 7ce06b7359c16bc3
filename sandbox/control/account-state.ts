import { invoiceItem } from "../billing/invoice-view.ts";
import { comparisonInvoiceBody } from "../comparison/bill-reading.ts";
import { profileBody } from "../comparison/usage-profile.ts";
import type { AccountRow } from "../light/account-store.ts";
import { currentPair } from "../light/account-view.ts";
import { comingMoments } from "../light/enrollment-steps.ts";
import type { World } from "../light/world.ts";
import { splitPair } from "../status/pairs.ts";
import { nextEvents } from "./next-events.ts";

/** What the machinery knows of an account, beyond what Light would say. */
export function accountState(world: World, row: AccountRow) {
  const location = world.accounts.location(row.uuid);
  return {
    uuid: row.uuid,
    app_uuid: row.app_uuid,
    first_name: row.first_name,
    last_name: row.last_name,
    email: row.email,
    ...splitPair(currentPair(row, location)),
    status_since: row.status_since,
    is_held: row.is_status_held === 1,
    next_step_at: row.next_step_at,
    review_outcome: row.review_outcome,
    utility_outcome: location?.utility_outcome ?? null,
    esi_id: location?.esi_id ?? row.known_esi_id,
    service_start_date: location?.service_start_date ?? null,
  };
}

/** One account with its contracts and latest bills, what comes by itself, and what may come at a call. */
export function accountDetail(world: World, row: AccountRow) {
  const location = world.accounts.location(row.uuid);
  const comparison = world.comparisons.of(row.uuid) ?? null;
  const url = world.publicUrl();
  return {
    ...accountState(world, row),
    account_number: row.account_number,
    final_service_date: location?.final_service_date ?? null,
    contracts: (location ? world.contracts.of(location.uuid) : []).map((contract) => ({
      plan_name: contract.plan.name,
      contract_start: contract.contract_start,
      contract_end: contract.contract_end,
      kind: contract.kind,
    })),
    bills: world.invoices.page(row.uuid, 12, 0).map((bill) => invoiceItem(bill, url)),
    comparison_invoice: comparison && comparisonInvoiceBody(comparison),
    usage_profiles: world.usageProfiles.of(row.uuid).map(profileBody),
    coming: comingMoments(world, row.uuid).map(({ kind, at }) => ({ kind, at: at.toISOString() })),
    next: nextEvents(world, row),
  };
}

export type AccountDetail = ReturnType<typeof accountDetail>;
