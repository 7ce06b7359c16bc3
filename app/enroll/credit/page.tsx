import type { Metadata } from "next";
import { brand } from "#brand";
import { CreditExplained } from "#components/enrollment/credit-explained.tsx";
import { CreditSandboxHint } from "#components/enrollment/credit-sandbox-hint.tsx";
import { CreditStep } from "#components/enrollment/credit-step.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { AccountQueries } from "#lib/browser/account-queries.tsx";
import { prefetchedAccount } from "#lib/browser/prefetched-account.ts";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import { enrollAccountStep, enrollmentProgress } from "#lib/server/enroll-step.ts";
import { env } from "#lib/server/env.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { orLightEnrollment } from "../../light-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("credit") };
}

async function CreditPage() {
  const { account, draft } = await enrollAccountStep("credit");
  const [t, tSteps, locale, progress] = await Promise.all([
    getT("credit"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
  ]);
  return (
    <StepFrame t={tSteps} step="credit" progress={progress} title={t("title")} lead={t("lead")}>
      <div className="max-w-[44rem] space-y-8">
        <CreditExplained t={t} phone={brand.supportPhone} />
        <Messages nouns={["credit", "problems"]}>
          <AccountQueries state={prefetchedAccount(account)}>
            <CreditStep
              consents={consentsOf("credit").map((kind) => consentText(kind, locale, brand))}
              wasNoted={draft.is_credit_sent === true}
              isSandbox={env.isSandbox}
              hint={<CreditSandboxHint t={t} sandboxUrl={env.sandboxUrl} />}
            />
          </AccountQueries>
        </Messages>
      </div>
    </StepFrame>
  );
}

export default orLightEnrollment("credit", CreditPage);
