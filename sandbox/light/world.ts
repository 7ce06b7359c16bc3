import type { AddressBook } from "../addresses/address-book.ts";
import type { InvoiceStore } from "../billing/invoice-store.ts";
import type { SandboxClock } from "../clock.ts";
import type { BillFiles } from "../comparison/bill-files.ts";
import type { ComparisonStore } from "../comparison/comparison-store.ts";
import type { UsageProfileStore } from "../comparison/usage-profile-store.ts";
import type { ContractStore } from "../contracts/contract-store.ts";
import type { CallLog } from "../control/call-log.ts";
import type { Faults } from "../control/faults.ts";
import type { Database } from "../database.ts";
import type { MailStore } from "../mail/mail-store.ts";
import type { PersonalRate } from "../plans/quote.ts";
import type { SetupIntents } from "../stripe/setup-intents.ts";
import type { Delivery } from "../webhooks/webhook-store.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import type { AccountBody } from "./account-schema.ts";
import type { AccountRow, AccountStore } from "./account-store.ts";
import { accountBody, locationBody } from "./account-view.ts";
import type { CallRate } from "./call-rate.ts";
import type { Credentials } from "./credentials.ts";
import type { QuoteStore } from "./quote-store.ts";

/** Everything that an endpoint may touch. */
export interface World {
  readonly db: Database;
  readonly clock: SandboxClock;
  readonly seed: number;
  readonly credentials: Credentials;
  readonly accounts: AccountStore;
  readonly contracts: ContractStore;
  readonly invoices: InvoiceStore;
  readonly comparisons: ComparisonStore;
  readonly billFiles: BillFiles;
  readonly usageProfiles: UsageProfileStore;
  readonly quotes: QuoteStore;
  readonly addressBook: AddressBook;
  readonly setupIntents: SetupIntents;
  readonly webhooks: Webhooks;
  readonly mail: MailStore;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly callRate: CallRate;
  readonly publicUrl: () => string;
  readonly flowUrl: () => string;
}

export function showAccount(world: World, row: AccountRow): AccountBody {
  const app = world.credentials.app(row.app_uuid);
  if (!app) throw new Error("an account without its app");
  return accountBody(row, world.accounts.location(row.uuid), app, world.clock.now());
}

/** Sends `event` to the app's endpoints with the account, its location where one exists, and `more`. */
export function notify(
  world: World,
  accountUuid: string,
  event: string,
  more: object = {},
  marks: readonly string[] = [],
): Delivery[] {
  const row = world.accounts.get(accountUuid);
  const location = world.accounts.location(accountUuid);
  const data = {
    account: showAccount(world, row),
    ...(location && event !== "enrollment.plan_requested"
      ? { location: locationBody(location, world.clock.now()) }
      : {}),
    ...more,
  };
  return world.webhooks.emit(row.app_uuid, event, data, marks);
}

/** What binds the prices of a meter now; null while average ones hold. */
export function personalRate(world: World, appUuid: string, esiId: string): PersonalRate | null {
  const profile = world.usageProfiles.binding(appUuid, esiId, world.clock.now());
  return profile?.rate_factor ? { usage_profile_uuid: profile.uuid, factor: profile.rate_factor } : null;
}
