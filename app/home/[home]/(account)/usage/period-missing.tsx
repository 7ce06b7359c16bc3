import { PartMissing } from "#components/shell/part-missing.tsx";
import { PeriodHeader } from "#components/usage/period-header.tsx";
import { UnitTabs, ViewTabs } from "#components/usage/view-tabs.tsx";
import type { Words } from "#components/usage/words.ts";
import type { Problem } from "#lib/domain/problem.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";

/** A period whose readings did not load: which one it is, the ways to others, and a way to ask again. */
export function PeriodMissing({ words, name, problem }: { words: Words; name: string; problem: Problem }) {
  const { base, wish } = words;
  return (
    <>
      <PeriodHeader words={words} name={name} previous={null} next={null}>
        {name.length === 7 && <ViewTabs words={words} name={name} />}
        {wish.view === "bars" && <UnitTabs words={words} name={name} />}
      </PeriodHeader>
      <PartMissing problem={problem} href={usageHref(base, name, wish)} isWholePage />
    </>
  );
}
