import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import type { HomeStanding } from "#lib/domain/home-standing.ts";
import { easyCase, homeTitle } from "#lib/domain/home-title.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Address, Location } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { StandingTag } from "./standing-tag.tsx";

/** The one link of a card is pressed anywhere on it. */
const wholeCard = "static! after:absolute after:inset-0 after:rounded-xl";

interface Props {
  t: Translator<"homes">;
  locale: Locale;
  number: number;
  title: string;
  /** Where it is, when it is known. */
  address: Address | null;
  /** Light, which may know it, does not answer. */
  isUnread: boolean;
  location: Location | null;
  standing: HomeStanding;
  /** null when Light does not say. */
  owed_cents: number | null;
  /** The way to name it. */
  children: ReactNode;
}

/** One home: what it is called, where it is, how it stands, and the way in. */
export function HomeCard({
  t,
  locale,
  number,
  title,
  address,
  isUnread,
  location,
  standing,
  owed_cents,
  children,
}: Props) {
  const street = address && homeTitle(null, address);
  const city = address && `${easyCase(address.city)}, ${address.state} ${address.postal_code}`;
  const hasAccount = standing === "on" || standing === "ended";
  const dates = { on: "since", ended: "until", coming: "starts" } as const;
  const dateKey = standing === "on" || standing === "ended" || standing === "coming" ? dates[standing] : null;
  const day = standing === "ended" ? location?.final_service_date : location?.service_start_date;
  return (
    <Card as="li" className="group/home relative flex flex-col gap-4 has-[a:hover]:border-field-line">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingTag t={t} standing={standing} />
        {dateKey && day && (
          <p className="text-[0.9375rem] text-soft">{t(dateKey, { day: formatDay(day, locale) })}</p>
        )}
      </div>
      <div className="min-w-0 flex-1">
        <h2 className="wrap-anywhere text-2xl">{title}</h2>
        <p className="mt-1 text-soft">
          {street && street !== title && <span className="block">{street}</span>}
          {city ?? t(isUnread ? "address_unread" : "no_address")}
        </p>
        {hasAccount && (
          <p className="mt-2 font-medium">
            {owed_cents === null
              ? t("owed_unknown")
              : t(owed_cents > 0 ? "owed" : "owed_nothing", { amount: formatCents(owed_cents, locale) })}
          </p>
        )}
        {children}
      </div>
      <div className="group-has-[form]/home:hidden">
        {standing === "started" ? (
          <ButtonLink href="/enroll" prefetch={false} kind="secondary" className={wholeCard}>
            {t("continue")}
          </ButtonLink>
        ) : (
          <ButtonLink
            href={hasAccount ? `/home/${number}` : `/home/${number}/status`}
            prefetch={false}
            kind="secondary"
            className={wholeCard}
            aria-label={t(hasAccount ? "open_of" : "follow_of", { name: title })}
          >
            {t(hasAccount ? "open" : "follow")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
