import { utilityContacts } from "../contracts/support-contacts.ts";
import { utilityShortName } from "../plans/delivery-rates.ts";
import { kwh, money } from "../plans/documents/figures.ts";
import { rep } from "../plans/documents/rep.ts";
import type { Locale, Sheet } from "../plans/documents/sheet.ts";
import type { PlanQuote } from "../plans/plan-quote.ts";
import { chargeBlocks } from "./charge-blocks.ts";
import { dayCount } from "./charge-lines.ts";
import type { InvoiceRow } from "./invoice-store.ts";
import { averageCents } from "./invoice-view.ts";
import { dayText, type InvoiceWords } from "./invoice-words.ts";
import { english } from "./invoice-words-en.ts";
import { spanish } from "./invoice-words-es.ts";

export interface PrintedInvoice {
  readonly invoice: InvoiceRow;
  readonly customer: string;
  readonly account_number: string;
  readonly esi_id: string;
  readonly meter_number: string;
  readonly utility: PlanQuote["utility"];
  /** The bill before, and what was paid between the two. */
  readonly before_cents: number | null;
  readonly received_cents: number;
  /** What the next bill adds when this one is not paid in time. */
  readonly penalty_cents: number;
}

const words: Record<Locale, InvoiceWords> = { en: english, es: spanish };

/** What the PDF of a bill says: all that 16 TAC 25.479 asks of one. */
export function invoiceSheet(printed: PrintedInvoice, locale: Locale): Sheet {
  const { invoice } = printed;
  const say = words[locale];
  return {
    locale,
    title: say.title,
    subtitle: `${say.bill(invoice.number)} · ${printed.customer}`,
    version: `${say.bill(invoice.number)} · ${say.language}`,
    notes: [`${say.summary.issued} ${dayText(invoice.invoice_date, locale)}`],
    sandbox_notice: say.sandbox,
    certificate_line: say.certificate(rep.certificate),
    page: say.page,
    blocks: [
      { kind: "notice", text: headline(printed, say, locale) },
      { kind: "chart", caption: say.summary.caption, rows: summaryRows(printed, say, locale) },
      { kind: "chart", caption: say.home.caption, rows: homeRows(printed, say, locale) },
      { kind: "chart", caption: say.use.caption, rows: consumptionRows(invoice, say, locale) },
      ...chargeBlocks(invoice.body.charges_groups, utilityShortName[printed.utility], say, locale),
      { kind: "chart", caption: say.help.caption, rows: say.help.rows(helpFacts(printed)) },
      { kind: "text", text: say.terms.join("\n") },
    ],
  };
}

const dueCents = ({ invoice }: PrintedInvoice): number =>
  Math.max(0, invoice.total_cents) + invoice.body.previous_balance_cents;

function headline(printed: PrintedInvoice, say: InvoiceWords, locale: Locale): string {
  const { invoice } = printed;
  if (invoice.voided_at) return say.voided;
  const due = dueCents(printed);
  if (due > 0) return say.toPay(money(due), dayText(invoice.payment_due_date, locale));
  return invoice.total_cents < 0 ? say.credit(money(-invoice.total_cents)) : say.nothing;
}

function summaryRows(printed: PrintedInvoice, say: InvoiceWords, locale: Locale): [string, string][] {
  const { invoice, before_cents, received_cents, penalty_cents } = printed;
  const { summary } = say;
  const due = dueCents(printed);
  const isCharged = invoice.total_cents > 0;
  return [
    ...(before_cents === null ? [] : [[summary.before, money(before_cents)] satisfies [string, string]]),
    [summary.received, money(received_cents)],
    [summary.balance, money(invoice.body.previous_balance_cents)],
    [summary.current, money(invoice.total_cents)],
    [summary.due, money(due)],
    [summary.dueOn, dayText(invoice.payment_due_date, locale)],
    ...(isCharged
      ? [
          [
            summary.autopay,
            `${dayText(invoice.auto_pay_date, locale)}: ${money(invoice.total_cents)}`,
          ] satisfies [string, string],
          [summary.late, money(due + penalty_cents)] satisfies [string, string],
        ]
      : []),
  ];
}

function homeRows(printed: PrintedInvoice, { home }: InvoiceWords, locale: Locale): [string, string][] {
  const { service_address: at, plan_name, contract_end } = printed.invoice.body;
  const street = [at.address_1, at.address_2].filter(Boolean).join(", ");
  return [
    [home.customer, printed.customer],
    [home.account, printed.account_number],
    [home.address, `${street}, ${at.city}, ${at.state} ${at.postal_code}`],
    [home.esi_id, printed.esi_id],
    [home.meter, printed.meter_number],
    [home.plan, plan_name],
    [home.contractEnd, contract_end ? dayText(contract_end, locale) : home.none],
  ];
}

function consumptionRows(invoice: InvoiceRow, say: InvoiceWords, locale: Locale): [string, string][] {
  const { usage } = invoice.body;
  const { billing_period_start: first, billing_period_end: last } = invoice;
  const period = `${dayText(first, locale)} – ${dayText(last, locale)} (${say.days(dayCount({ first, last }))})`;
  const reads = `${grouped(usage.meter_read_start)} – ${grouped(usage.meter_read_end)}`;
  const average = averageCents(invoice);
  const some = (name: string, amount: string): [string, string][] =>
    amount === "0" ? [] : [[name, kwh(Number(amount))]];
  return [
    [say.use.period, period],
    [say.use.reads, usage.is_estimated ? `${reads}. ${say.use.estimated}` : reads],
    [say.use.consumption, kwh(Number(usage.consumption))],
    ...some(say.use.generation, usage.generation),
    ...some(say.use.charging, usage.eligible_vehicle_charging),
    [say.use.average, average ? `${average}¢/kWh` : say.use.noUse],
  ];
}

const grouped = (read: string): string => Number(read).toLocaleString("en-US");

function helpFacts({ utility }: PrintedInvoice) {
  const { name, phone, email, address } = rep;
  return {
    ...utilityContacts[utility],
    rep_name: name,
    rep_phone: phone,
    rep_email: email,
    rep_address: address,
  };
}
