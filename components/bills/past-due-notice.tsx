import { Notice } from "#components/ui/notice.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import { billDueCents, billState, failedAttempt, troubledBill } from "#lib/domain/bill-state.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { type CardOnFile, declinedText } from "./past-due-notice-text.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** Bills still to be paid, oldest first. */
  open: readonly InvoiceDetail[];
  today: ServiceDay;
  /** The card on file; without one, or where it is not known, another card is asked for after a decline. */
  card: CardOnFile;
  phone: string;
  serviceHref: string;
  className?: string;
}

/** For a bill that is late, or whose card was declined: how much, what follows and what does not, and where help is. */
export function PastDueNotice({ words, open, today, card, phone, serviceHref, className }: Props) {
  const { t, locale } = words;
  const late = open.filter((bill) => billState(bill, today) === "past_due");
  const bill = troubledBill(open, today);
  if (!bill) return null;
  const failed = failedAttempt(bill.payments);
  const due = formatDay(bill.payment_due_date, locale);
  const help = t.rich("past_help", {
    phone: () => <PhoneLink phone={phone} />,
    link: (text) => (
      <PageLink href={serviceHref} className="link">
        {text}
      </PageLink>
    ),
  });
  if (late.length === 0) {
    return (
      <Notice tone="warn" title={t("failed_title")} className={className ?? ""}>
        {failed && <p>{declinedText(words, failed, card, due)}</p>}
        <p>{help}</p>
      </Notice>
    );
  }
  const total_cents = late.reduce((sum, each) => sum + billDueCents(each, today), 0);
  return (
    <Notice
      tone="error"
      title={t("past_title", { amount: formatCents(total_cents, locale) })}
      className={className ?? ""}
    >
      <p>
        {t("past_since", { month: billMonth(bill, locale), day: due })}{" "}
        {failed ? declinedText(words, failed, card, null) : t("past_how")}
      </p>
      <p>{t("past_next")}</p>
      <p>{help}</p>
    </Notice>
  );
}
