import { CircleCheck, CircleDot, CircleOff, Hourglass, type LucideIcon, TriangleAlert } from "lucide-react";
import type { StatusTone } from "#lib/domain/account-status.ts";
import type { Translator } from "#messages/english.ts";

const looks: Record<StatusTone, { icon: LucideIcon; look: string }> = {
  action: { icon: TriangleAlert, look: "border-warn/30 bg-warn-wash text-warn" },
  progress: { icon: CircleDot, look: "border-info/30 bg-info-wash text-info" },
  wait: { icon: Hourglass, look: "border-info/30 bg-info-wash text-info" },
  good: { icon: CircleCheck, look: "border-good/30 bg-good-wash text-good" },
  ended: { icon: CircleOff, look: "border-line bg-sunken text-soft" },
};

/** How it stands in two words, above the sentence. */
export function StatusTag({ t, tone }: { t: Translator<"status">; tone: StatusTone }) {
  const { icon: Icon, look } = looks[tone];
  return (
    <p
      className={`mb-4 inline-flex items-center gap-1.5 rounded-full border px-3 py-1 font-semibold text-[0.9375rem] ${look}`}
    >
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {t(`tone_${tone}`)}
    </p>
  );
}
