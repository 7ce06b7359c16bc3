import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "info" | "warn" | "error" | "good";

const tones: Record<Tone, { icon: LucideIcon; look: string; mark: string }> = {
  info: { icon: Info, look: "border-info/30 bg-info-wash", mark: "text-info" },
  warn: { icon: TriangleAlert, look: "border-warn/30 bg-warn-wash", mark: "text-warn" },
  error: { icon: CircleAlert, look: "border-error/35 bg-error-wash", mark: "text-error" },
  good: { icon: CircleCheck, look: "border-good/30 bg-good-wash", mark: "text-good" },
};

interface Props {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons and links that lead on. */
  actions?: ReactNode;
  /** Set when it appears after the page was read: "status" waits its turn, "alert" interrupts. */
  role?: "status" | "alert";
  className?: string;
}

/** Something the person should know here: what is, what it means for them, and the way on. */
export function Notice({ tone = "info", title, children, actions, role, className = "" }: Props) {
  const { icon: Icon, look, mark } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-lg border px-4 py-3.5 ${look} ${className}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-5 flex-none ${mark}`} />
      <div className="min-w-0 flex-1 [&_.link]:text-ink">
        {title && <p className={`font-semibold leading-snug ${mark}`}>{title}</p>}
        {children && <div className={`space-y-2 ${title ? "mt-1" : ""}`}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">{actions}</div>}
      </div>
    </div>
  );
}
