import type { Translator } from "#messages/english.ts";

const steps = ["home", "plan", "you", "on"] as const;

/** Enrollment in four short steps; the line between them ends in the lamp. */
export function NextSteps({ t }: { t: Translator<"landing"> }) {
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" className="text-3xl sm:text-4xl">
        {t("steps_title")}
      </h2>
      <ol className="mt-8 grid gap-y-0 lg:grid-cols-4 lg:gap-x-8">
        {steps.map((step, index) => {
          const isLast = index === steps.length - 1;
          return (
            <li
              key={step}
              className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 pb-8 last:pb-0 lg:block lg:pb-0"
            >
              <span
                aria-hidden="true"
                className={`absolute bg-line ${isLast ? "hidden" : "top-12 bottom-0 left-[1.4375rem] w-px lg:top-[1.4375rem] lg:right-[-2rem] lg:bottom-auto lg:left-12 lg:h-px lg:w-auto"}`}
              />
              <span
                aria-hidden="true"
                className={`figures relative grid size-12 place-items-center rounded-full border font-bold text-xl ${isLast ? "border-accent-line bg-accent text-on-accent" : "border-field-line bg-paper"}`}
              >
                {index + 1}
              </span>
              <div className="pt-2 lg:pt-5">
                <h3 className="text-xl">{t(`steps.${step}_title`)}</h3>
                <p className="mt-1.5 max-w-[44ch] text-soft">{t(`steps.${step}`)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
