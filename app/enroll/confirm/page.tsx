import type { Metadata } from "next";
import { ConfirmActions } from "#components/enrollment/confirm-actions.tsx";
import { PremiseCard } from "#components/enrollment/premise-card.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { go } from "#lib/server/go.ts";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("confirm") };
}

export default async function ConfirmPage() {
  const { premise } = (await enrollStep("confirm")).draft;
  if (!premise) return go("/enroll/address");
  const [t, tSteps, progress] = await Promise.all([getT("confirm"), getT("steps"), enrollmentProgress()]);
  return (
    <StepFrame t={tSteps} step="confirm" progress={progress} title={t("title")} lead={t("lead")}>
      <div className="max-w-[44rem] space-y-6">
        <PremiseCard t={t} premise={premise} />
        <div>
          <Disclosure summary={t("why")}>
            <p className="max-w-[60ch]">{t("why_text")}</p>
          </Disclosure>
          <Disclosure summary={t("where")}>
            <p className="max-w-[60ch]">{t("where_text")}</p>
          </Disclosure>
        </div>
        <Messages nouns={["confirm", "problems"]}>
          <ConfirmActions esiId={premise.esi_id} />
        </Messages>
      </div>
    </StepFrame>
  );
}
