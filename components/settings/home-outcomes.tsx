"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { members } from "#lib/domain/members.ts";
import { isProblemCode, type ProblemCode } from "#lib/domain/problem.ts";

/** How a change went for one home; null is well. */
export interface HomeOutcome {
  number: number;
  problem: ProblemCode | null;
}

/** The outcomes in our handler's reply. */
export function readOutcomes(reply: unknown): HomeOutcome[] {
  const { homes } = members(reply);
  return (Array.isArray(homes) ? homes : []).map((home: unknown) => {
    const { number, problem } = members(home);
    return { number: Number(number), problem: isProblemCode(problem) ? problem : null };
  });
}

interface Props {
  outcomes: HomeOutcome[];
  titles: Record<number, string>;
  onRetry: () => void;
}

/** The truth about a change that not every home's account took, and a way to send it again. */
export function HomeOutcomes({ outcomes, titles, onRetry }: Props) {
  const t = useTranslations("settings");
  const tProblem = useTranslations("problems");
  const first = outcomes.find(({ problem }) => problem)?.problem;
  if (!first) return null;
  const named = (isFailed: boolean) =>
    outcomes
      .filter(({ problem }) => (problem !== null) === isFailed)
      .map(({ number }) => titles[number] ?? number)
      .join("; ");
  const [saved, failed] = [named(false), named(true)];
  return (
    <Notice
      tone="warn"
      role="alert"
      title={saved ? t("partly_saved", { saved, failed }) : t("none_saved", { failed })}
      actions={
        <Button kind="secondary" onClick={onRetry}>
          {tProblem("retry")}
        </Button>
      }
    >
      <p>{tProblem(first)}</p>
    </Notice>
  );
}
