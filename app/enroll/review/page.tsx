import type { Metadata } from "next";
import { ReviewConsents } from "#components/enrollment/review-consents.tsx";
import { ReviewFinish } from "#components/enrollment/review-finish.tsx";
import { ReviewHome, ReviewStart } from "#components/enrollment/review-home.tsx";
import { ReviewMissing } from "#components/enrollment/review-missing.tsx";
import { ReviewNext } from "#components/enrollment/review-next.tsx";
import { ReviewPerson } from "#components/enrollment/review-person.tsx";
import { ReviewPlan } from "#components/enrollment/review-plan.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { formatDay } from "#lib/domain/service-day.ts";
import { enrollAccountStep, enrollmentProgress } from "#lib/server/enroll-step.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { reviewed } from "#lib/server/reviewed.ts";
import { orLightEnrollment } from "../../light-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("review") };
}

export default orLightEnrollment("review", async () => {
  const state = await enrollAccountStep("review");
  const [order, locale, t, tSteps, tStart, progress] = await Promise.all([
    reviewed(state),
    getLocale(),
    getT("review"),
    getT("steps"),
    getT("start"),
    enrollmentProgress(),
  ]);
  const links = order.documents;
  const day = formatDay(order.start.date, locale, "long");
  return (
    <StepFrame t={tSteps} step="review" progress={progress} title={t("title")} lead={t("lead")}>
      <div className="max-w-[44rem] space-y-10">
        <ReviewHome t={t} premise={order.premise} />
        <ReviewPlan
          t={t}
          locale={locale}
          {...order}
          documents={links && <DocumentLinks links={links} locale={locale} label={tStart} />}
        />
        <ReviewStart t={t} locale={locale} start={order.start} />
        <ReviewPerson t={t} locale={locale} account={state.account} {...order} />
        <ReviewConsents t={t} locale={locale} consents={order.consents} documentName={tStart} />
        <ReviewNext t={t} locale={locale} kind={order.start.kind} {...order} />
        {state.account.enrollment?.can_finalize_enrollment ? (
          <Messages nouns={["review", "problems"]}>
            <ReviewFinish
              summary={t("finish_sum", { plan: order.plan.name, address: order.premise.address_1, day })}
            />
          </Messages>
        ) : (
          <ReviewMissing t={t} enrollment={state.account.enrollment} />
        )}
      </div>
    </StepFrame>
  );
});
