import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"start">;
  name: string;
  /** Every part of the price, as the review states it again. */
  rates: ReactNode;
}

/** The plan about to be accepted, with all that it costs. */
export function ChosenPlan({ t, name, rates }: Props) {
  return (
    <Card className="mb-8 max-w-[44rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <p className="text-[0.9375rem] text-soft">{t("plan")}</p>
          <p className="font-semibold text-xl">{name}</p>
        </div>
        <PlaceLink className="link inline-flex min-h-11 items-center" href="/enroll/plans">
          {t("change_plan")}
        </PlaceLink>
      </div>
      <Facts className="mt-3">{rates}</Facts>
    </Card>
  );
}
