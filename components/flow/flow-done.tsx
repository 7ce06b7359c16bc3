"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { isHeld, onFlowCompleted } from "#lib/browser/flow-messages.ts";
import { SignInLink } from "./flow-done-alone.tsx";

/** Once a flow has done what it was opened for: the way back, where no page of the flow leads. Needs the messages of `flow`. */
export function FlowDone({ label, onClose }: { label: string; onClose: () => void }) {
  const t = useTranslations("flow");
  const [isDone, setDone] = useState(false);
  useEffect(() => onFlowCompleted(() => setDone(true)), []);
  if (!isDone) return null;
  return (
    <div className="sticky bottom-0 z-10 border-line border-t bg-raised px-5 py-3">
      {isHeld() ? (
        <Button isWide onClick={onClose} className="mx-auto max-w-form">
          {label}
        </Button>
      ) : (
        <SignInLink>{t("sign_in")}</SignInLink>
      )}
    </div>
  );
}
