import { Hero } from "#components/landing/hero.tsx";
import { NextSteps } from "#components/landing/next-steps.tsx";
import { PlainFacts } from "#components/landing/plain-facts.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { getT } from "#lib/server/i18n.ts";

export default async function LandingPage() {
  const t = await getT("landing");
  return (
    <div className="space-y-16 sm:space-y-24">
      <Hero t={t} />
      <NextSteps t={t} />
      <div>
        <PlainFacts t={t} />
        <a href="#zip" className={buttonLook("secondary", false, "mt-8")}>
          {t("to_zip")}
        </a>
      </div>
    </div>
  );
}
