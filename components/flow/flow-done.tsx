"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { isHeld, onFlowCompleted } from "#lib/browser/flow-messages.ts";

/** Once a flow has done what it was opened for: the way back, where no page of the flow leads. */
export function FlowDone({ label, onClose }: { label: string; onClose: () => void }) {
  const [isDone, setDone] = useState(false);
  useEffect(() => onFlowCompleted(() => setDone(true)), []);
  if (!isDone || !isHeld()) return null;
  return (
    <div className="sticky bottom-0 z-10 border-line border-t bg-raised px-5 py-3">
      <Button isWide onClick={onClose} className="mx-auto max-w-form">
        {label}
      </Button>
    </div>
  );
}
