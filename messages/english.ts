import type { _Translator as UseIntlTranslator } from "use-intl/core";
import type account from "./en/account.json";
import type account_nav from "./en/account_nav.json";
import type address from "./en/address.json";
import type billing from "./en/billing.json";
import type bills from "./en/bills.json";
import type comparison from "./en/comparison.json";
import type comparison_bill from "./en/comparison_bill.json";
import type comparison_meter from "./en/comparison_meter.json";
import type confirm from "./en/confirm.json";
import type confirmation_mail from "./en/confirmation_mail.json";
import type contract from "./en/contract.json";
import type credit from "./en/credit.json";
import type demo from "./en/demo.json";
import type documents from "./en/documents.json";
import type flow from "./en/flow.json";
import type follow from "./en/follow.json";
import type home from "./en/home.json";
import type home_usage from "./en/home_usage.json";
import type homes from "./en/homes.json";
import type identity from "./en/identity.json";
import type landing from "./en/landing.json";
import type light_flow from "./en/light_flow.json";
import type mail from "./en/mail.json";
import type notices from "./en/notices.json";
import type operations from "./en/operations.json";
import type pay from "./en/pay.json";
import type payment from "./en/payment.json";
import type plans from "./en/plans.json";
import type problems from "./en/problems.json";
import type renewal from "./en/renewal.json";
import type renewal_mail from "./en/renewal_mail.json";
import type review from "./en/review.json";
import type service from "./en/service.json";
import type settings from "./en/settings.json";
import type shell from "./en/shell.json";
import type sign_in from "./en/sign_in.json";
import type start from "./en/start.json";
import type status from "./en/status.json";
import type steps from "./en/steps.json";
import type ui from "./en/ui.json";
import type usage from "./en/usage.json";
import type usage_chart from "./en/usage_chart.json";

/** One line a noun. The English file names the keys that every language has. */
export interface English {
  account_nav: typeof account_nav;
  home: typeof home;
  usage: typeof usage;
  usage_chart: typeof usage_chart;
  billing: typeof billing;
  bills: typeof bills;
  comparison: typeof comparison;
  comparison_bill: typeof comparison_bill;
  comparison_meter: typeof comparison_meter;
  contract: typeof contract;
  demo: typeof demo;
  documents: typeof documents;
  service: typeof service;
  settings: typeof settings;
  homes: typeof homes;
  account: typeof account;
  confirmation_mail: typeof confirmation_mail;
  sign_in: typeof sign_in;
  start: typeof start;
  status: typeof status;
  flow: typeof flow;
  follow: typeof follow;
  light_flow: typeof light_flow;
  steps: typeof steps;
  identity: typeof identity;
  credit: typeof credit;
  pay: typeof pay;
  payment: typeof payment;
  renewal: typeof renewal;
  renewal_mail: typeof renewal_mail;
  review: typeof review;
  mail: typeof mail;
  notices: typeof notices;
  operations: typeof operations;
  home_usage: typeof home_usage;
  address: typeof address;
  confirm: typeof confirm;
  landing: typeof landing;
  plans: typeof plans;
  problems: typeof problems;
  shell: typeof shell;
  ui: typeof ui;
}

export type Noun = keyof English;

/** What `getT(noun)` gives: `t("key", values)`, `t.rich(…)`. Server components of a feature take it as a prop. */
export type Translator<N extends Noun> = UseIntlTranslator<English[N]>;

declare module "use-intl/core" {
  interface AppConfig {
    Messages: English;
  }
}
