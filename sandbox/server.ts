import { join } from "node:path";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { type AddressBook, openAddressBook } from "./addresses/address-book.ts";
import { invoiceDocuments } from "./billing/invoice-documents.ts";
import { InvoiceStore } from "./billing/invoice-store.ts";
import { limits } from "./bills/bill-read.ts";
import { readBill } from "./bills/read-bill.ts";
import { SandboxClock } from "./clock.ts";
import { BillFiles, type ReadBill } from "./comparison/bill-files.ts";
import { resumeReadings } from "./comparison/bill-reading.ts";
import { ComparisonStore } from "./comparison/comparison-store.ts";
import { profileControl } from "./comparison/profile-control.ts";
import { UsageProfileStore } from "./comparison/usage-profile-store.ts";
import { ContractStore } from "./contracts/contract-store.ts";
import { CallLog } from "./control/call-log.ts";
import { controlGuard } from "./control/control-guard.ts";
import { Faults } from "./control/faults.ts";
import { happeningRoutes } from "./control/happening-routes.ts";
import { invoiceRoutes } from "./control/invoice-routes.ts";
import { controlRoutes } from "./control/routes.ts";
import type { Database } from "./database.ts";
import { inspector } from "./inspector/routes.ts";
import { accept } from "./light/accept.ts";
import { account } from "./light/account.ts";
import { AccountStore } from "./light/account-store.ts";
import { appAccounts } from "./light/app-accounts.ts";
import { billing } from "./light/billing.ts";
import { CallRate } from "./light/call-rate.ts";
import { comparison, comparisonPath, tooLarge } from "./light/comparison.ts";
import { Credentials } from "./light/credentials.ts";
import { documentRoutes } from "./light/documents.ts";
import { enrollment } from "./light/enrollment.ts";
import { runDueSteps } from "./light/enrollment-steps.ts";
import { answerError, LightError } from "./light/errors.ts";
import { flowPage } from "./light/flow-page.ts";
import { accountGuard, appGuard } from "./light/guard.ts";
import { invoices } from "./light/invoices.ts";
import { LightApi, type LightEnv } from "./light/light-api.ts";
import { location } from "./light/location.ts";
import { lookups } from "./light/lookups.ts";
import { planBenchmarks } from "./light/plan-benchmarks.ts";
import { plans } from "./light/plans.ts";
import { QuoteStore } from "./light/quote-store.ts";
import { RateLimit } from "./light/rate-limit.ts";
import { renewal } from "./light/renewal.ts";
import { usage } from "./light/usage.ts";
import { usageProfiles } from "./light/usage-profiles.ts";
import type { World } from "./light/world.ts";
import { MailStore } from "./mail/mail-store.ts";
import { mailRoutes } from "./mail/routes.ts";
import { usageControl } from "./metering/usage-control.ts";
import type { Settings } from "./settings.ts";
import { stripeRoutes } from "./stripe/routes.ts";
import { SetupIntents } from "./stripe/setup-intents.ts";
import { Webhooks } from "./webhooks/webhooks.ts";

export interface Sandbox {
  readonly app: Hono<LightEnv>;
  readonly world: World;
  close(): Promise<void>;
}

interface Parts {
  readonly settings: Settings;
  readonly db: Database;
  readonly publicUrl: () => string;
  readonly addressBook?: AddressBook;
  /** Milliseconds for the rate limits. */
  readonly monotonicMs?: () => number;
  readonly realNow?: () => number;
  readonly readBill?: ReadBill;
}

/** Puts the parts together; listening is left to main.ts, so that tests call it in process. */
export function createSandbox({ settings, db, publicUrl, ...parts }: Parts): Sandbox {
  const clock = new SandboxClock(db, parts.realNow);
  const world: World = {
    db,
    clock,
    seed: settings.seed,
    credentials: new Credentials(db, clock),
    accounts: new AccountStore(db, clock),
    contracts: new ContractStore(db),
    invoices: new InvoiceStore(db),
    comparisons: new ComparisonStore(db),
    billFiles: new BillFiles(join(settings.dataDir, "bills"), parts.readBill ?? readBill),
    usageProfiles: new UsageProfileStore(db),
    quotes: new QuoteStore(db),
    addressBook: parts.addressBook ?? openAddressBook(settings.seed),
    setupIntents: new SetupIntents(db, clock),
    webhooks: new Webhooks(db, clock),
    mail: new MailStore(db, clock),
    faults: new Faults(),
    calls: new CallLog(() => clock.now()),
    callRate: new CallRate(),
    publicUrl,
    flowUrl: () => settings.flowUrl ?? publicUrl(),
  };
  world.credentials.ensureDefaultApp(settings.appToken);
  if (settings.webhook) {
    const { url, secret } = settings.webhook;
    world.webhooks.addEndpoint(world.credentials.defaultApp().uuid, url, secret);
  }

  const limit = new RateLimit(parts.monotonicMs, world.callRate);
  const api = new LightApi(db);
  for (const register of [
    appAccounts,
    lookups,
    plans,
    planBenchmarks,
    accept,
    enrollment,
    account,
    billing,
    invoices,
    location,
    usage,
    renewal,
    comparison,
    usageProfiles,
  ]) {
    register(api, world);
  }

  const app = new Hono<LightEnv>();
  app.onError((error, c) => answerError(error, c, settings.errorStyle));
  app.notFound(() => {
    throw new LightError(404, "not_found", "There is nothing at this address.");
  });
  app.use("/v1/*", world.calls.watch());
  app.use(
    "/v1/account/*",
    cors({
      origin: "*",
      allowHeaders: ["Authorization", "Content-Type"],
      exposeHeaders: ["Retry-After"],
      maxAge: 600,
    }),
  );
  const small = bodyLimit({
    maxSize: 1_048_576,
    onError: () => {
      throw new LightError(413, "too_large", "At most 1 MB.");
    },
  });
  // Besides the file there is little in the form.
  const bill = bodyLimit({
    maxSize: limits.bytes + 65_536,
    onError: () => {
      throw tooLarge();
    },
  });
  app.use((c, next) => (c.req.path === comparisonPath ? bill : small)(c, next));
  app.use("/__sandbox/*", controlGuard(publicUrl));
  app.use(async (_c, next) => {
    runDueSteps(world);
    await next();
  });
  // A browser asks for it by itself beside a document that it shows in a tab of its own.
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("/v1/openapi.json", (c) => c.json(api.document(publicUrl())));
  app.use("/v1/app/*", appGuard(world.credentials, limit));
  app.use("/v1/account/*", accountGuard(world, limit));
  app.use("/v1/*", world.faults.inject());
  app.use("/stripe/*", world.faults.inject());
  app.route("/", api.hono);
  app.route("/documents/invoices", invoiceDocuments(world));
  app.route("/documents", documentRoutes(world.quotes));
  app.route("/login", flowPage(world.credentials));
  app.route("/stripe", stripeRoutes({ setupIntents: world.setupIntents, clock, publicUrl }));
  app.route("/__sandbox", mailRoutes(world.mail));
  app.route(
    "/__sandbox",
    controlRoutes(world, () => api.operations),
  );
  app.route("/__sandbox/accounts", usageControl(world));
  app.route("/__sandbox/accounts", profileControl(world));
  app.route("/__sandbox/accounts", invoiceRoutes(world));
  app.route("/__sandbox/accounts", happeningRoutes(world));
  app.route(
    "/",
    inspector(world, () => api.operations),
  );

  resumeReadings(world);
  const close = (): Promise<void> => {
    world.billFiles.close();
    return world.webhooks.close();
  };
  return { app, world, close };
}
