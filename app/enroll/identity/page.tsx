import type { Metadata } from "next";
import { IdentityStep } from "#components/enrollment/identity-step.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { AccountQueries } from "#lib/browser/account-queries.tsx";
import { prefetchedAccount } from "#lib/browser/prefetched-account.ts";
import { enrollAccountStep, enrollmentProgress } from "#lib/server/enroll-step.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { orLightEnrollment } from "../../light-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("identity") };
}

async function IdentityPage() {
  const { account } = await enrollAccountStep("identity");
  const [t, tSteps, locale, progress] = await Promise.all([
    getT("identity"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
  ]);
  return (
    <StepFrame t={tSteps} step="identity" progress={progress} title={t("title")} lead={t("lead")}>
      <Messages nouns={["identity", "problems"]}>
        <AccountQueries state={prefetchedAccount(account)}>
          <IdentityStep locale={locale} />
        </AccountQueries>
      </Messages>
    </StepFrame>
  );
}

export default orLightEnrollment("identity", IdentityPage);
