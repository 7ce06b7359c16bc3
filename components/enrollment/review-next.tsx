import { brand } from "#brand";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { StartKind } from "#lib/domain/start-service.ts";
import type { Translator } from "#messages/english.ts";
import { ReviewPart } from "./review-part.tsx";

interface Props {
  t: Translator<"review">;
  locale: Locale;
  kind: StartKind;
  utility: string | null;
  /** YYYY-MM-DD: when the terms were accepted and until when cancelling is free; null but for a switch. */
  cancellation: { accepted: string; last: string } | null;
}

/** What follows the button, and the way out. */
export function ReviewNext({ t, locale, kind, utility, cancellation }: Props) {
  const steps = [
    t("next_check"),
    t(`next_utility_${kind}`, { utility: utility ?? t("your_utility") }),
    ...(kind === "switch" ? [t("next_keep_old")] : []),
    t("next_follow"),
  ];
  return (
    <>
      <ReviewPart title={t("next")}>
        <ol className="list-decimal space-y-2 pl-6 marker:text-soft">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </ReviewPart>
      {cancellation && (
        <ReviewPart title={t("cancel")}>
          <div className="space-y-2 border-accent-line border-l-4 pl-4">
            <p>
              {t.rich("cancel_until", {
                day: formatDay(cancellation.last, locale, "long"),
                b: (words) => <strong>{words}</strong>,
              })}
            </p>
            <p>{t("cancel_why", { day: formatDay(cancellation.accepted, locale) })}</p>
            <p>
              {t.rich("cancel_how", {
                phone: () => <PhoneLink phone={brand.supportPhone} />,
                email: () => (
                  <a className="link wrap-anywhere" href={`mailto:${brand.supportEmail}`}>
                    {brand.supportEmail}
                  </a>
                ),
              })}
            </p>
          </div>
        </ReviewPart>
      )}
    </>
  );
}
