import { Ban, CircleAlert, CircleCheck, Clock3, HandCoins, type LucideIcon } from "lucide-react";
import type { BillState } from "#lib/domain/bill-state.ts";
import type { Translator } from "#messages/english.ts";

const looks: Record<BillState, { icon: LucideIcon; look: string }> = {
  paid: { icon: CircleCheck, look: "border-good/30 bg-good-wash text-good" },
  due: { icon: Clock3, look: "border-info/30 bg-info-wash text-info" },
  past_due: { icon: CircleAlert, look: "border-error/35 bg-error-wash text-error" },
  void: { icon: Ban, look: "border-line bg-sunken text-soft" },
  credit: { icon: HandCoins, look: "border-good/30 bg-good-wash text-good" },
};

/** How a bill stands, in a word. */
export function StateTag({ t, state }: { t: Translator<"bills">; state: BillState }) {
  const { icon: Icon, look } = looks[state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 py-0.5 font-semibold text-sm ${look}`}
    >
      <Icon aria-hidden="true" className="size-4 flex-none" />
      {t(`state.${state}`)}
    </span>
  );
}
