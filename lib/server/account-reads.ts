import "server-only";
import type { AccountReads } from "#lib/domain/account-facts.ts";
import { isOpenBill } from "#lib/domain/bill-state.ts";
import { hasService } from "#lib/domain/home-standing.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { cardOnFile } from "./bill-reads.ts";
import { now } from "./clock.ts";
import { ifThere } from "./part.ts";

/** Two years; a bill is told about when it is among them. */
const billsRead = 24;
const mostInFull = 4;

/** All that a look at an account compares. */
export interface WatchedReads extends AccountReads {
  account: Account;
  /** Nothing is told about these, but pages show them. */
  shown: unknown;
}

/** Reads an account from Light, as it is at this moment; six calls, and one more for each of the newest open bills. @throws Problem */
export async function readAccount(accountUuid: string): Promise<WatchedReads> {
  const light = accountLight(accountUuid);
  const account = await light.getAccount();
  const location = account.locations[0];
  if (!location || !hasService(location))
    return { account, bills: [], plan: null, contracts: [], shown: null };
  const params = { location_uuid: location.uuid };
  const [{ data }, plan, contracts, card, billingAddress, at] = await Promise.all([
    light.listInvoices({ params: { limit: String(billsRead), offset: "0" } }),
    ifThere(light.getPlan({ params })),
    ifThere(light.listAllDocuments({ params })),
    cardOnFile(light),
    ifThere(light.getBillingAddress()),
    now(),
  ]);
  const today = chicagoDay(at);
  // The newest: only in full does a bill tell the day of its charge, and what came of it.
  const open = data.filter((bill) => isOpenBill(bill, today)).slice(0, mostInFull);
  const full = await Promise.all(
    open.map(({ number }) => light.getInvoice({ params: { invoice_number: number } })),
  );
  const bills = data.map((bill) => full.find(({ number }) => number === bill.number) ?? bill);
  return { account, bills, plan, contracts: contracts ?? [], shown: { card, billingAddress } };
}
