import { type ReactNode, useId } from "react";
import { PlaceLink } from "#components/ui/place-link.tsx";
import type { Step } from "#lib/domain/enrollment-steps.ts";
import type { Translator } from "#messages/english.ts";

interface ChangeProps {
  t: Translator<"review">;
  step: Step;
  /** What would be changed, said to those who hear the link alone. */
  part: string;
}

/** The way back to the step where this was chosen. */
export function ChangeLink({ t, step, part }: ChangeProps) {
  return (
    <PlaceLink
      href={`/enroll/${step}`}
      aria-label={t("change_part", { part })}
      className="link -my-2.5 inline-flex min-h-11 items-center"
    >
      {t("change")}
    </PlaceLink>
  );
}

interface Props {
  title: string;
  change?: ReactNode;
  children: ReactNode;
}

/** One part of the review under its heading. */
export function ReviewPart({ title, change, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {change}
      </div>
      {children}
    </section>
  );
}
