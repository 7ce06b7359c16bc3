import { Check } from "lucide-react";
import { PlaceLink } from "./place-link.tsx";

export interface StepperStep {
  /** Stable name, the URL's. */
  name: string;
  label: string;
  state: "done" | "current" | "upcoming";
  /** Absent when it cannot be reached yet. */
  href?: string | undefined;
}

interface Props {
  step: StepperStep;
  number: number;
  isLast: boolean;
  doneLabel: string;
}

const marks = {
  done: "border-ink bg-ink text-paper",
  current: "border-accent-line bg-accent text-on-accent",
  upcoming: "border-field-line text-soft",
};

/** One step in the list: its mark, the line to the next, and its name, a link when it can be reached. */
export function StepperItem({ step, number, isLast, doneLabel }: Props) {
  const { label, state, href } = step;
  const look = "-mt-2 inline-flex min-h-11 items-center pb-1 leading-snug";
  const name = (
    <>
      {label}
      {state === "done" && <span className="sr-only">, {doneLabel}</span>}
    </>
  );
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="flex flex-col items-center">
        <span
          className={`figures grid size-7 flex-none place-items-center rounded-full border font-semibold text-sm ${marks[state]}`}
        >
          {state === "done" ? <Check className="size-4" /> : number}
        </span>
        {!isLast && <span className={`min-h-4 w-px flex-1 ${state === "done" ? "bg-ink" : "bg-line"}`} />}
      </span>
      {state === "current" ? (
        <span aria-current="step" className={`${look} font-semibold`}>
          {name}
        </span>
      ) : href ? (
        <PlaceLink href={href} className={`${look} underline-offset-4 hover:underline`}>
          {name}
        </PlaceLink>
      ) : (
        <span className={`${look} text-soft`}>{name}</span>
      )}
    </li>
  );
}
