import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { CodeForm } from "#components/sign-in/code-form.tsx";
import { MailboxHint } from "#components/sign-in/mailbox-hint.tsx";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { env } from "#lib/server/env.ts";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("sign_in"))("code_title") };
}

export default async function CodePage() {
  const { user, draft } = await enrollStep("account");
  if (user || !draft.email) redirect("/enroll/account");
  const [t, tSteps, progress] = await Promise.all([getT("sign_in"), getT("steps"), enrollmentProgress()]);
  const lead = t.rich("code_lead", { email: draft.email, b: (words) => <strong>{words}</strong> });
  return (
    <StepFrame t={tSteps} step="account" progress={progress} title={t("code_title")} lead={lead}>
      <MailboxHint t={t} sandboxUrl={env.sandboxUrl} />
      <Messages nouns={["sign_in", "problems"]}>
        <CodeForm
          email={draft.email}
          backHref="/enroll/account"
          then="/api/enrollment/account"
          nextHref="/enroll/start"
        />
      </Messages>
    </StepFrame>
  );
}
