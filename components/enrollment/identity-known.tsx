import { useTranslations } from "use-intl/react";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatPhone } from "#lib/domain/phone.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";

/** What the check will compare, as the account has it. */
export function IdentityKnown({ account, locale }: { account: Account; locale: Locale }) {
  const t = useTranslations("identity");
  const { first_name, last_name, date_of_birth, phone_number, email } = account;
  return (
    <section aria-labelledby="known-title">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="known-title" className="text-2xl">
          {t("known")}
        </h2>
        <PlaceLink
          href="/enroll/account"
          aria-label={t("change_label")}
          className="link -my-2.5 inline-flex min-h-11 items-center"
        >
          {t("change")}
        </PlaceLink>
      </div>
      <Facts>
        <Fact term={t("name")}>{`${first_name} ${last_name}`}</Fact>
        {date_of_birth && <Fact term={t("date_of_birth")}>{formatDay(date_of_birth, locale)}</Fact>}
        {phone_number && <Fact term={t("phone")}>{formatPhone(phone_number)}</Fact>}
        <Fact term={t("email")}>
          <span className="wrap-anywhere">{email}</span>
        </Fact>
      </Facts>
    </section>
  );
}
