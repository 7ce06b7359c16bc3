import type { PriceMove } from "#lib/domain/comparison-sentence.ts";
import { formatWholeDollars } from "#lib/domain/money.ts";
import type { Words } from "./words.ts";

/** Which way prices went when they became the meter's own, before any table. */
export function moveText({ t, locale }: Words, move: PriceMove): string {
  const dollars = (cents: number) => formatWholeDollars(cents, locale);
  if (move.code === "same") return t("moved.same");
  if (move.code === "mixed") {
    const { up, down } = move;
    return t("moved.mixed", {
      up_plan: up.plan,
      up: dollars(up.difference_cents),
      down_plan: down.plan,
      down: dollars(down.difference_cents),
    });
  }
  const { plan, difference_cents } = move.of;
  return t(`moved.${move.code}`, { plan, difference: dollars(difference_cents) });
}
