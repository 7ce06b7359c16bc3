import { Card } from "#components/ui/card.tsx";
import type { Plan } from "#lib/light/schemas.ts";
import { ChooseButton } from "./choose-button.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: Plan;
  /** Where the use is from that the estimate takes. */
  source: "bill" | "meter" | "own";
  /** The step after this one. */
  next: string;
}

const useKeys = { bill: "came_use", meter: "came_use_meter", own: "came_use_own" } as const;

/** The plan that was picked in the comparison of a bill, before all others. */
export function CameWith({ words: { t }, plan, source, next }: Props) {
  return (
    <Card as="section" aria-labelledby="came-with" className="mb-8">
      <h2 id="came-with" className="text-2xl">
        {t("came_with", { plan: plan.name })}
      </h2>
      <p className="mt-2">{t(useKeys[source])}</p>
      <div className="mt-4 flex flex-wrap gap-x-4 gap-y-2">
        <ChooseButton
          planUuid={plan.uuid}
          next={next}
          label={t("came_choose")}
          planName={plan.name}
          pendingLabel={t("choosing")}
        />
      </div>
    </Card>
  );
}
