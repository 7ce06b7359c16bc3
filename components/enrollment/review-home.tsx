import { Fact, Facts } from "#components/ui/facts.tsx";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { StartKind } from "#lib/domain/start-service.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Premise } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { ChangeLink, ReviewPart } from "./review-part.tsx";

/** Which meter the order is for. */
export function ReviewHome({ t, premise }: { t: Translator<"review">; premise: Premise }) {
  const utility = utilityFacts(premise.utility)?.display_name ?? premise.utility;
  return (
    <ReviewPart title={t("home")} change={<ChangeLink t={t} step="address" part={t("home")} />}>
      <Facts>
        <Fact term={t("address")}>
          <span className="block">{[premise.address_1, premise.address_2].filter(Boolean).join(", ")}</span>
          {premise.city}, {premise.state} {premise.postal_code}
        </Fact>
        <Fact term={t("esi_id")} isMono>
          {formatEsiId(premise.esi_id)}
          <span className="block break-normal font-sans text-soft">{t("esi_id_hint")}</span>
        </Fact>
        {utility && <Fact term={t("utility")}>{utility}</Fact>}
      </Facts>
    </ReviewPart>
  );
}

interface StartProps {
  t: Translator<"review">;
  locale: Locale;
  start: { kind: StartKind; date: string };
}

/** From when, and how. */
export function ReviewStart({ t, locale, start }: StartProps) {
  return (
    <ReviewPart title={t("start")} change={<ChangeLink t={t} step="start" part={t("start")} />}>
      <Facts>
        <Fact term={t("situation")}>{t(start.kind)}</Fact>
        <Fact term={t("first_day")}>{formatDay(start.date, locale, "long")}</Fact>
      </Facts>
    </ReviewPart>
  );
}
