import { Fact, Facts } from "#components/ui/facts.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { UtilityFacts } from "#lib/domain/utility.ts";
import type { Account } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import type { StatusWords } from "./status-words.ts";
import { WithContacts } from "./with-contacts.tsx";

interface Props {
  t: Translator<"status">;
  words: StatusWords;
  locale: Locale;
  location: Account["locations"][number] | undefined;
  isActive: boolean;
  utility: UtilityFacts | null;
}

/** Who acts next, by when, and what is to be done; for a running service also its days. */
export function StatusDetails({ t, words, locale, location, isActive, utility }: Props) {
  const day = (value: string) => formatDay(value, locale, "long");
  const { service_start_date: since, final_service_date: until } = location ?? {};
  const reading = location?.estimated_next_reading_date;
  return (
    <Facts>
      <Fact term={t("who")}>{words.who}</Fact>
      <Fact term={t("when")}>{words.when}</Fact>
      <Fact term={t("do")}>
        <WithContacts text={words.action} />
      </Fact>
      {isActive && since && <Fact term={t("service_since")}>{day(since)}</Fact>}
      {until && <Fact term={t("service_until")}>{day(until)}</Fact>}
      {isActive && reading && (
        <Fact term={t("next_reading")}>{t("next_reading_about", { day: day(reading) })}</Fact>
      )}
      {isActive && utility && (
        <Fact term={t("outage", { utility: utility.display_name })}>
          <PhoneLink phone={utility.outage_phone} />
        </Fact>
      )}
    </Facts>
  );
}
