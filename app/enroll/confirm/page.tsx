import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmActions } from "#components/enrollment/confirm-actions.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("confirm") };
}

export default async function ConfirmPage() {
  const { premise } = (await enrollStep("confirm")).draft;
  if (!premise) redirect("/enroll/address");
  const [t, tSteps, progress] = await Promise.all([getT("confirm"), getT("steps"), enrollmentProgress()]);
  const utility = utilityFacts(premise.utility)?.display_name;
  return (
    <StepFrame t={tSteps} step="confirm" progress={progress} title={t("title")} lead={t("lead")}>
      <div className="max-w-[44rem] space-y-6">
        <Card className="grid gap-6 sm:grid-cols-2">
          <div>
            <h2 className="mb-2 font-sans text-[0.9375rem] text-soft tracking-normal">
              {utility ? t("address", { utility }) : t("address_plain")}
            </h2>
            <address className="font-semibold text-lg not-italic leading-snug">
              {premise.address_1}
              {premise.address_2 && (
                <>
                  <br />
                  {premise.address_2}
                </>
              )}
              <br />
              {premise.city}, {premise.state} {premise.postal_code}
            </address>
          </div>
          <div>
            <h2 className="mb-2 font-sans text-[0.9375rem] text-soft tracking-normal">{t("esi_id")}</h2>
            <p className="font-mono text-lg leading-snug">{formatEsiId(premise.esi_id)}</p>
            <p className="mt-2 text-[0.9375rem] text-soft leading-snug">{t("esi_hint")}</p>
          </div>
        </Card>
        <Disclosure summary={t("why")}>
          <p className="max-w-[60ch]">{t("why_text")}</p>
        </Disclosure>
        <Messages nouns={["confirm", "problems"]}>
          <ConfirmActions esiId={premise.esi_id} />
        </Messages>
      </div>
    </StepFrame>
  );
}
