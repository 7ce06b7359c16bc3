import { brand } from "#brand";
import { PayBill } from "#components/bills/pay-bill.tsx";
import { cardName } from "#components/bills/words.ts";
import { Messages } from "#components/shell/messages.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { billDueCents, failedAttempt, isChargedWith } from "#lib/domain/bill-state.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { unsureSeconds } from "#lib/server/bill-unsure.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import type { Part } from "#lib/server/part.ts";

interface Props {
  home: string;
  /** null when there is not one to pay; the part stays, with what it said of a payment. */
  bill: InvoiceDetail | null;
  card: Part<PaymentMethod | null>;
  today: ServiceDay;
}

/** The way to pay a bill by hand, with the card on file. */
export async function PayNow({ home, bill, card, today }: Props) {
  const [my, t, locale] = await Promise.all([myHome(home), getT("bills"), getLocale()]);
  const key = { account_uuid: my.home.light_account_uuid ?? "", number: bill?.number ?? "" };
  const due_cents = bill ? billDueCents(bill, today) : 0;
  const known = card.data?.card_last4 ? cardName(t, card.data) : t("card_on_file");
  const charged = bill?.auto_pay_date;
  const failed = bill && failedAttempt(bill.payments);
  const isAhead = charged && charged >= today && !failed;
  // Another card that came on file since then has not been tried.
  const isDeclined = failed !== null && isChargedWith(failed, card.data);
  return (
    <Messages nouns={["pay", "problems"]}>
      <PayBill
        locale={locale}
        bill={{
          api: `/api/homes/${home}/bills/${encodeURIComponent(key.number)}`,
          amount_cents: due_cents,
          failed_at: failed?.paid_at ?? null,
        }}
        waitSeconds={bill && due_cents > 0 ? await unsureSeconds(key, bill, my.now) : 0}
        card={card.problem || card.data ? known : null}
        autopayDay={isAhead ? formatDay(charged, locale) : null}
        paymentHref={`/home/${home}/payment`}
        isDeclined={isDeclined}
      />
      {due_cents > 0 && (
        <noscript>
          <p className="mt-4">
            {t.rich("pay_no_script", { phone: () => <PhoneLink phone={brand.supportPhone} /> })}
          </p>
        </noscript>
      )}
    </Messages>
  );
}
