"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";

interface Props {
  /** 0 to 1 */
  part: number;
  onCancel: () => void;
}

/** How much of the bill has left this device. */
export function Sending({ part, onCancel }: Props) {
  const t = useTranslations("comparison_bill");
  const percent = Math.round(part * 100);
  return (
    <Card className="max-w-form">
      <p id="sending" className="font-semibold text-xl">
        {t(part < 1 ? "sending" : "arrived")}
      </p>
      <div className="mt-4 flex items-center gap-4">
        <div
          role="progressbar"
          aria-labelledby="sending"
          aria-valuenow={percent}
          className="h-3 flex-1 overflow-hidden rounded-full border border-field-line bg-sunken"
        >
          <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
        </div>
        <span aria-hidden="true" className="figures w-14 text-right font-semibold">
          {percent}%
        </span>
      </div>
      <Button kind="secondary" className="mt-5" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </Card>
  );
}
