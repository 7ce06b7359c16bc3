import type { Translator } from "#messages/english.ts";

const facts = ["free", "ssn", "fixed", "cancel"] as const;

/** What people wish they had been told. */
export function PlainFacts({ t }: { t: Translator<"landing"> }) {
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="text-3xl sm:text-4xl">
        {t("facts_title")}
      </h2>
      <dl className="mt-8 grid gap-x-12 border-line border-b lg:grid-cols-2">
        {facts.map((fact) => (
          <div key={fact} className="border-line border-t py-6">
            <dt className="font-display font-semibold text-xl leading-snug">{t(`facts.${fact}_title`)}</dt>
            <dd className="mt-2 max-w-[52ch] text-soft">{t(`facts.${fact}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
