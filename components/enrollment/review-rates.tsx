import { Fact } from "#components/ui/facts.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { priceParts } from "#lib/domain/price-parts.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"review">;
  locale: Locale;
  plan: Plan;
}

/** The term and every part of the price, one row each. */
export function ReviewRates({ t, locale, plan }: Props) {
  const parts = priceParts(plan, locale).map(({ code, values }) => (
    <Fact key={`${code} ${values.name ?? values.kwh ?? ""}`} term={t(`price.${code}.term`, values)}>
      {t(`price.${code}.value`, values)}
      {code.startsWith("delivery") && (
        <span className="block font-normal text-[0.9375rem] text-soft">{t("delivery_note")}</span>
      )}
    </Fact>
  ));
  return (
    <>
      <Fact term={t("term")}>{t("term_months", { term: plan.term_months })}</Fact>
      {parts}
    </>
  );
}
