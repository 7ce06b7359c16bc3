import { type ReactNode, useId } from "react";
import { Card } from "#components/ui/card.tsx";

/** One part of the plan page under its heading. */
export function ContractPart({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Card as="section" aria-labelledby={id}>
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {hint && <p className="mt-1 text-soft">{hint}</p>}
      <div className="mt-4">{children}</div>
    </Card>
  );
}
