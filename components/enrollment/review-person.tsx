import { Fact, Facts } from "#components/ui/facts.tsx";
import { cardBrandName } from "#lib/domain/card-brand.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatPhone } from "#lib/domain/phone.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Account, PaymentMethod } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { ChangeLink, ReviewPart } from "./review-part.tsx";

interface Props {
  t: Translator<"review">;
  locale: Locale;
  account: Account;
  /** The language they chose for documents and bills. */
  language: Locale | null;
  paymentMethod: PaymentMethod | null;
}

/** Who enrolls, what they showed of themselves, and how they pay. */
export function ReviewPerson({ t, locale, account, language, paymentMethod }: Props) {
  const { phone_number, date_of_birth } = account;
  return (
    <>
      <ReviewPart title={t("person")} change={<ChangeLink t={t} step="account" part={t("person")} />}>
        <Facts>
          <Fact term={t("name")}>{`${account.first_name} ${account.last_name}`}</Fact>
          <Fact term={t("email")}>
            <span className="wrap-anywhere">{account.email}</span>
          </Fact>
          {phone_number && <Fact term={t("phone")}>{formatPhone(phone_number)}</Fact>}
          {date_of_birth && <Fact term={t("date_of_birth")}>{formatDay(date_of_birth, locale)}</Fact>}
          {language && <Fact term={t("language")}>{t(language === "es" ? "spanish" : "english")}</Fact>}
        </Facts>
      </ReviewPart>
      <ReviewPart title={t("checks")}>
        <Facts>
          <Fact term={t("identity")} action={<ChangeLink t={t} step="identity" part={t("identity")} />}>
            {t("identity_given")}
          </Fact>
          <Fact term={t("credit")} action={<ChangeLink t={t} step="credit" part={t("credit")} />}>
            {t("credit_given")}
          </Fact>
          <Fact term={t("payment")} action={<ChangeLink t={t} step="payment" part={t("payment")} />}>
            <Card t={t} method={paymentMethod} />
            <span className="block font-normal text-[0.9375rem] text-soft">{t("autopay_note")}</span>
          </Fact>
        </Facts>
      </ReviewPart>
    </>
  );
}

/** A method of a kind that we do not know is still a saved method. */
function Card({ t, method }: { t: Translator<"review">; method: PaymentMethod | null }) {
  if (!method?.card_last4) return t("payment_saved");
  const { card_brand, card_last4: last4, card_exp_month: month, card_exp_year: year } = method;
  const brand = cardBrandName(card_brand) ?? card_brand ?? t("payment");
  return (
    <>
      <span className="block">{t("card", { brand, last4 })}</span>
      {month && year && (
        <span className="block font-normal">
          {t("card_expires", { month: String(month).padStart(2, "0"), year: String(year) })}
        </span>
      )}
    </>
  );
}
