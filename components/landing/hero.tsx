import { PageLink } from "#components/ui/page-link.tsx";
import type { Translator } from "#messages/english.ts";
import { PorchScene } from "./porch-scene.tsx";
import { ZipForm } from "./zip-form.tsx";

/** What it is in one breath, and the one thing to do. */
export function Hero({ t }: { t: Translator<"landing"> }) {
  return (
    <section className="grid items-center gap-7 lg:grid-cols-[1.02fr_1fr] lg:gap-14">
      <div className="relative -mx-5 -mt-4 h-44 overflow-hidden bg-horizon sm:mx-0 sm:mt-0 sm:h-72 sm:rounded-2xl lg:order-2 lg:h-auto">
        <PorchScene className="absolute -top-17 left-[14%] h-68 sm:-top-25 sm:left-1/4 sm:h-100 lg:static lg:h-auto lg:w-full" />
      </div>
      <div>
        <h1 className="text-[2.375rem] leading-[1.04] sm:text-5xl lg:text-[3.75rem]">{t("title")}</h1>
        <p className="mt-3.5 max-w-[50ch] text-soft leading-normal sm:text-lg lg:mt-6 lg:text-xl lg:leading-relaxed">
          {t("lead")}
        </p>
        <div className="mt-5 lg:mt-9">
          <ZipForm label={t("zip_label")} button={t("zip_button")} error={t("zip_error")} />
          <p id="zip-note" className="mt-3 max-w-md text-[0.9375rem] text-soft leading-snug">
            {t("zip_note")}
          </p>
          <PageLink href="/compare" className="link mt-1 inline-flex min-h-11 items-center font-semibold">
            {t("compare_bill")}
          </PageLink>
        </div>
      </div>
    </section>
  );
}
