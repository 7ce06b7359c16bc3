import { AskAgain } from "#components/shell/ask-again.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { comingCharge } from "#lib/domain/coming-charge.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  bill: InvoiceDetail;
  today: ServiceDay;
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
  paymentHref: string;
}

const says = { charged: "autopay_on", card_expired: "autopay_expired", unknown: "autopay_unknown" } as const;

/** By when a bill is to be paid, and whether that happens by itself. */
export function BillTiming({ words: { t, locale }, bill, today, card, paymentHref }: Props) {
  const { payment_due_date: due } = bill;
  const charge = comingCharge(bill, card, today);
  return (
    <div className="mt-3 space-y-1">
      <p className="font-medium">{t(due < today ? "was_due" : "due_on", { day: formatDay(due, locale) })}</p>
      {charge && (
        <p className="text-soft">
          {t.rich(says[charge.state], {
            day: formatDay(charge.day, locale),
            link: (text) => (
              <PageLink href={paymentHref} className="link">
                {text}
              </PageLink>
            ),
          })}
        </p>
      )}
      {charge?.state === "unknown" && <AskAgain />}
    </div>
  );
}
