import type { Metadata } from "next";
import { brand } from "#brand";
import { PaymentStep } from "#components/billing/payment-step.tsx";
import { TestCards } from "#components/billing/test-cards.tsx";
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
  return { title: (await getT("steps"))("payment") };
}

async function PaymentPage() {
  const { account } = await enrollAccountStep("payment");
  const [t, tSteps, locale, progress] = await Promise.all([
    getT("payment"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
  ]);
  return (
    <StepFrame t={tSteps} step="payment" progress={progress} title={t("title")} lead={t("lead")}>
      <TestCards t={t} isSandbox={env.isSandbox} />
      <Messages nouns={["payment", "problems"]}>
        <AccountQueries state={prefetchedAccount(account)}>
          <PaymentStep
            locale={locale}
            scriptUrl={env.stripeScriptUrl}
            consents={consentsOf("payment").map((kind) => consentText(kind, locale, brand))}
          />
        </AccountQueries>
      </Messages>
    </StepFrame>
  );
}

export default orLightEnrollment("payment", PaymentPage);
