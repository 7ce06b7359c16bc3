import { Disclosure } from "#components/ui/disclosure.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Translator } from "#messages/english.ts";

const points = ["what", "score", "when"] as const;

/** What a soft check is, before anything is asked for. */
export function CreditExplained({ t, phone }: { t: Translator<"credit">; phone: string }) {
  return (
    <section aria-labelledby="soft-title">
      <h2 id="soft-title" className="text-2xl">
        {t("soft_title")}
      </h2>
      <dl className="mt-3 divide-y divide-line border-line border-y">
        {points.map((point) => (
          <div key={point} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[11rem_1fr]">
            <dt className="font-semibold">{t(`${point}_title`)}</dt>
            <dd className="text-soft">{t(point)}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={t("other_title")} className="mt-2">
        <p className="text-soft">
          {t.rich("other", {
            phone: () => <PhoneLink phone={phone} />,
          })}
        </p>
      </Disclosure>
    </section>
  );
}
