"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import type { FoundPremise } from "#lib/browser/premises.ts";
import { formatEsiId } from "#lib/domain/esi-id.ts";

interface Props {
  premises: readonly FoundPremise[];
  /** The meter being chosen right now. */
  pendingEsiId: string;
  onChoose: (premise: FoundPremise) => void;
}

/** Several meters at one place, with the number that tells them apart on a bill. */
export function PremiseList({ premises, pendingEsiId, onChoose }: Props) {
  const t = useTranslations("address");
  return (
    <div className="space-y-4">
      <div>
        <h2 tabIndex={-1} className="text-2xl outline-none">
          {t("several_title")}
        </h2>
        <p className="mt-2 text-soft">{t("several")}</p>
      </div>
      <ul className="grid gap-2">
        {premises.map((premise) => (
          <li key={premise.esi_id}>
            <Button
              kind="secondary"
              isWide
              className="justify-start text-left"
              isPending={pendingEsiId === premise.esi_id}
              pendingLabel={t("searching")}
              onClick={() => onChoose(premise)}
            >
              <span className="space-y-1">
                <span className="block">
                  {[premise.address_1, premise.address_2].filter(Boolean).join(" ")}
                </span>
                <span className="block font-normal text-[0.9375rem] text-soft">
                  ESI ID <span className="font-mono">{formatEsiId(premise.esi_id)}</span>
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
