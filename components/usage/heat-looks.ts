/**
 * The squares of the heat map by level: one ramp from the card's own ground to its deepest amber, which is dark on light paper
 * and bright on dark. The figures in them are read at 4.5 to 1 in both themes.
 */
export const heatLooks: Record<number | "missing" | "none", string> = {
  0: "bg-[color-mix(in_oklab,var(--accent-line)_6%,var(--raised))] text-ink",
  1: "bg-[color-mix(in_oklab,var(--accent-line)_18%,var(--raised))] text-ink",
  2: "bg-[color-mix(in_oklab,var(--accent-line)_32%,var(--raised))] text-ink",
  3: "bg-[color-mix(in_oklab,var(--accent-line)_46%,var(--raised))] text-ink",
  4: "bg-[color-mix(in_oklab,var(--accent-line)_70%,var(--raised))] text-on-accent",
  5: "bg-accent-line text-paper",
  missing: "bg-[repeating-linear-gradient(135deg,var(--field-line)_0_1px,transparent_1px_5px)]",
  none: "bg-[linear-gradient(to_top_right,transparent_45%,var(--line)_45%_55%,transparent_55%)]",
};
