import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";

interface Props {
  title: string;
  about?: string;
  children: ReactNode;
}

/** One setting with a list of its own. */
export function SettingsCard({ title, about, children }: Props) {
  return (
    <Card>
      <h3 className="text-xl">{title}</h3>
      {about && <p className="mt-2 max-w-[60ch] text-soft">{about}</p>}
      {children}
    </Card>
  );
}
