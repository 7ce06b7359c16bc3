"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";

interface Props {
  label: string;
  pendingLabel: string;
  isPending: boolean;
  onClose: () => void;
}

/** The two ways out of a setting's form. */
export function FormActions({ label, pendingLabel, isPending, onClose }: Props) {
  const t = useTranslations("settings");
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-2">
      <Button type="submit" isPending={isPending} pendingLabel={pendingLabel}>
        {label}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t("keep")}
      </Button>
    </div>
  );
}
