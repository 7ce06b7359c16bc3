import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import { Stepper } from "#components/ui/stepper.tsx";
import type { Step, StepState } from "#lib/domain/enrollment-steps.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"steps">;
  step: Step;
  progress: readonly { step: Step; state: StepState }[];
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

/** The page of one step: where the person stands, what this step is for, and the step itself. */
export function StepFrame({ t, step, progress, title, lead, children }: Props) {
  const at = progress.findIndex((entry) => entry.step === step);
  const steps = progress.map(({ step: name, state }) => ({
    name,
    label: t(name),
    state:
      name === step ? ("current" as const) : state === "done" ? ("done" as const) : ("upcoming" as const),
    href: state === "locked" ? undefined : `/enroll/${name}`,
  }));
  const isReviewable =
    step !== "review" && progress.some((one) => one.step === "review" && one.state !== "locked");
  return (
    <div className="grid gap-6 pb-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-14">
      <div className="lg:pt-3">
        <Stepper
          steps={steps}
          label={t("label")}
          position={t("position", { number: at + 1, total: steps.length })}
          doneLabel={t("done")}
        />
      </div>
      <div className="min-w-0">
        {isReviewable && (
          <PlaceLink href="/enroll/review" className="link mb-3 inline-flex min-h-11 items-center gap-1.5">
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t("back_to_review")}
          </PlaceLink>
        )}
        <PageHeader title={title} lead={lead} />
        {children}
      </div>
    </div>
  );
}
