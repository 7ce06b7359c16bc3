import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import { slotWords, type Words } from "./words.ts";

const isSome = (kwh: string): boolean => Number(kwh) > 0;

/** Figures of months are whole kWh, those of days have a decimal. */
export const slotDecimals = (slot: Pick<UsageSlot, "name">): number => (slot.name.length === 7 ? 0 : 1);

/** What a bar says, in one line: its figures, or why it has none. */
export function slotText({ t, locale, measure }: Words, slot: UsageSlot): string {
  const name = slotWords(locale, slot.name);
  const { use, state, pair } = slot;
  if (!use) return t("slot", { name, text: state === "known" ? "" : t(`state_${state}`) });
  const decimals = slotDecimals(slot);
  const sent = isSome(use.generation) && measure.exportText(use.generation, decimals);
  const parts = [
    t("slot_import", { amount: measure.text(use.consumption, decimals) }),
    isSome(use.vehicle_charging) && t("slot_car", { amount: measure.text(use.vehicle_charging, decimals) }),
    sent && t("slot_export", { amount: sent }),
    pair && t("slot_last_year", { amount: measure.text(pair.last_year_kwh, decimals) }),
    !slot.isWhole && t("slot_partial"),
  ];
  return t("slot", { name, text: parts.filter(Boolean).join("; ") });
}
