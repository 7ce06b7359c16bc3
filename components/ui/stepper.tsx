import { ChevronDown } from "lucide-react";
import { StepperItem, type StepperStep } from "./stepper-item.tsx";

interface Props {
  steps: readonly StepperStep[];
  /** What the landmark is called: "Your enrollment". */
  label: string;
  /** "Step 3 of 9" */
  position: string;
  /** Said of finished steps to those who do not see the tick: "done". */
  doneLabel: string;
}

/** Where the person stands. A line that opens on phones and tablets; a list at the side from `lg` on. */
export function Stepper({ steps, label, position, doneLabel }: Props) {
  const at = steps.findIndex(({ state }) => state === "current");
  const list = (
    <ol className="grid">
      {steps.map((step, index) => (
        <StepperItem
          key={step.name}
          step={step}
          number={index + 1}
          isLast={index === steps.length - 1}
          doneLabel={doneLabel}
        />
      ))}
    </ol>
  );
  return (
    <nav aria-label={label}>
      <details className="group lg:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 leading-snug [&::-webkit-details-marker]:hidden">
          <span>
            <span className="text-soft">{position}</span>
            <span aria-hidden="true" className="px-1.5 text-soft">
              ·
            </span>
            <span className="font-semibold">{steps[at]?.label}</span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className="ml-auto size-5 flex-none text-soft transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="pt-3 pb-1">{list}</div>
      </details>
      <div aria-hidden="true" className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-line lg:hidden">
        <div
          className="h-full rounded-full bg-accent-line"
          style={{ width: `${((at + 1) / steps.length) * 100}%` }}
        />
      </div>
      <div className="hidden lg:block">
        <p className="mb-4 text-[0.9375rem] text-soft">{position}</p>
        {list}
      </div>
    </nav>
  );
}
