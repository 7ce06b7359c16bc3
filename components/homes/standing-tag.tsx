import { CircleCheck, CircleDot, CircleHelp, CircleOff, type LucideIcon, TriangleAlert } from "lucide-react";
import type { HomeStanding } from "#lib/domain/home-standing.ts";
import type { Translator } from "#messages/english.ts";

const wait = { icon: CircleDot, look: "border-info/30 bg-info-wash text-info" };
const act = { icon: TriangleAlert, look: "border-warn/30 bg-warn-wash text-warn" };
const over = { icon: CircleOff, look: "border-line bg-sunken text-soft" };
const looks: Record<HomeStanding, { icon: LucideIcon; look: string }> = {
  on: { icon: CircleCheck, look: "border-good/30 bg-good-wash text-good" },
  coming: wait,
  started: act,
  attention: act,
  ended: over,
  cancelled: over,
  unknown: { icon: CircleHelp, look: "border-line bg-sunken text-soft" },
};

/** How a home stands, in a word. */
export function StandingTag({ t, standing }: { t: Translator<"homes">; standing: HomeStanding }) {
  const { icon: Icon, look } = looks[standing];
  return (
    <p
      className={`inline-flex items-center gap-1.5 rounded-full border px-3 py-1 font-semibold text-[0.9375rem] leading-snug ${look}`}
    >
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {t(standing)}
    </p>
  );
}
