import type { Metadata } from "next";
import { brand } from "#brand";
import { ChosenPlan } from "#components/enrollment/chosen-plan.tsx";
import { ReviewRates } from "#components/enrollment/review-rates.tsx";
import { StartForm } from "#components/enrollment/start-form.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { QuoteChanges } from "#components/plans/quote-changes.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import { lastRescissionDay } from "#lib/domain/federal-business-day.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import { startDays } from "#lib/domain/start-service.ts";
import { chosenPlan } from "#lib/server/chosen-plan.ts";
import { now } from "#lib/server/clock.ts";
import { enrollAccountStep, enrollmentProgress } from "#lib/server/enroll-step.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { orLightEnrollment } from "../../light-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("start") };
}

export default orLightEnrollment("start", async () => {
  const state = await enrollAccountStep("start");
  const [t, tSteps, locale, progress] = await Promise.all([
    getT("start"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
  ]);
  const { plan, changes, requested_at } = await chosenPlan(state);
  const day = formatDay(lastRescissionDay(chicagoDay(await now())), locale, "long");
  return (
    <StepFrame t={tSteps} step="start" progress={progress} title={t("title")} lead={t("lead")}>
      <QuoteChanges words={{ t: await getT("plans"), locale }} changes={changes} requestedAt={requested_at} />
      <ChosenPlan
        t={t}
        name={plan.name}
        rates={<ReviewRates t={await getT("review")} locale={locale} plan={plan} />}
      />
      <Messages nouns={["start", "problems"]}>
        <StartForm
          locale={locale}
          planUuid={plan.uuid}
          days={{ switch: startDays("switch", plan), move_in: startDays("move_in", plan) }}
          chosen={state.draft.start ?? null}
          consents={consentsOf("start").map((kind) => consentText(kind, locale, brand))}
          documents={<DocumentLinks links={plan.links} locale={locale} label={t} />}
          rescission={t("rescission", { day })}
        />
      </Messages>
      <Disclosure summary={t("medical")} className="mt-8 max-w-[44rem]">
        <p>{t("medical_text", { utility: plan.tdu_shortname })}</p>
      </Disclosure>
    </StepFrame>
  );
});
