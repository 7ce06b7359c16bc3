import { PageLink } from "#components/ui/page-link.tsx";
import { formatKwh } from "#lib/domain/money.ts";
import { typicalMonthKwh } from "#lib/domain/renewal-use.ts";
import type { RenewalWords, UseShown } from "./renewal-words.ts";

interface Props extends UseShown {
  words: RenewalWords;
  reloadHref: string;
}

/** What use the prices are worked out on, and how. */
export function RenewalUse({ words: { t, locale }, use, isUseMissing, reloadHref }: Props) {
  const year = formatKwh(Math.round(use.kwh.reduce((total, kwh) => total + kwh, 0)), locale);
  const month = formatKwh(typicalMonthKwh, locale);
  const sold = Math.round(Number(use.generation_kwh));
  const charged = Math.round(Number(use.charging_kwh ?? 0));
  return (
    <div className="max-w-[60ch] space-y-1.5 text-[0.9375rem] text-soft leading-snug">
      <p>
        {isUseMissing
          ? t.rich("use_missing", {
              month,
              reload: (words) => (
                <PageLink className="link" href={reloadHref}>
                  {words}
                </PageLink>
              ),
            })
          : use.source === "typical"
            ? t("use_typical", { month })
            : use.source === "own"
              ? t("use_own", { kwh: year })
              : t("use_scaled", { known: use.known, kwh: year })}{" "}
        {sold > 0 && `${t("use_solar", { kwh: formatKwh(sold, locale) })} `}
        {charged > 0 && t("use_car", { kwh: formatKwh(charged, locale) })}
      </p>
      <p>
        {t("use_note")} {t("use_delivery")}
      </p>
    </div>
  );
}
