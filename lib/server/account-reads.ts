import "server-only";
import type { AccountReads } from "#lib/domain/account-facts.ts";
import { isOpenBill } from "#lib/domain/bill-state.ts";
import { hasService } from "#lib/domain/home-standing.ts";
import { Problem } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { cardOnFile } from "./bill-reads.ts";
import { now } from "./clock.ts";
import { log } from "./log.ts";
import { ifThere } from "./part.ts";

/** Two years; a bill is told about when it is among them. */
const billsRead = 24;
const mostInFull = 4;

/** All that a look at an account compares. */
export interface WatchedReads extends AccountReads {
  account: Account;
  /** Nothing is told about this, but pages show it. */
  shown: unknown;
  /** Whether the plan or the contracts came in a form that nobody can read; then neither is there. */
  isTermGarbled: boolean;
}

/** Reads parts, and notes which came in a form that nobody can read: they come as null, and keep no other from being told. */
function partsReader() {
  const garbled = new Set<string>();
  const read = <T>(name: string, reading: Promise<T>): Promise<T | null> =>
    ifThere(reading).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== "light_garbled") throw error;
      garbled.add(name);
      return null;
    });
  return { garbled, read };
}

/** Reads an account from Light, as it is at this moment; six calls, and one more for each of the newest open bills. @throws Problem */
export async function readAccount(accountUuid: string): Promise<WatchedReads> {
  const light = accountLight(accountUuid);
  const account = await light.getAccount();
  const location = account.locations[0];
  if (!location || !hasService(location))
    return { account, bills: [], plan: null, contracts: [], card: null, shown: null, isTermGarbled: false };
  const params = { location_uuid: location.uuid };
  const { garbled, read } = partsReader();
  const [{ data }, plan, contracts, card, billingAddress, at] = await Promise.all([
    light.listInvoices({ params: { limit: String(billsRead), offset: "0" } }),
    read("plan", light.getPlan({ params })),
    read("contracts", light.listAllDocuments({ params })),
    read("card", cardOnFile(light)),
    read("billing address", light.getBillingAddress()),
    now(),
  ]);
  const today = chicagoDay(at);
  // The newest: only in full does a bill tell the day of its charge, and what came of it.
  const open = data.filter((bill) => isOpenBill(bill, today)).slice(0, mostInFull);
  const full = await Promise.all(
    open.map(({ number }) => light.getInvoice({ params: { invoice_number: number } })),
  );
  const bills = data.map((bill) => full.find(({ number }) => number === bill.number) ?? bill);
  if (garbled.size > 0)
    log.warn({ parts: [...garbled] }, "parts of an account came in a form that nobody can read");
  // Half of the two would tell of an end that is none.
  const isTermGarbled = garbled.has("plan") || garbled.has("contracts");
  const term = isTermGarbled ? { plan: null, contracts: [] } : { plan, contracts: contracts ?? [] };
  const cardIfKnown = garbled.has("card") ? undefined : card;
  return { account, bills, ...term, card: cardIfKnown, isTermGarbled, shown: { billingAddress } };
}
