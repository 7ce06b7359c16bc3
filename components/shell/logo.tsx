import { brand } from "#brand";

const shy = { none: "", narrowest: "max-[22.4rem]:hidden", narrow: "max-[24.3rem]:hidden" };

/** The mark and the name, which is left out where there is no room for it: on narrow screens or only on the narrowest. */
export function Logo({ leaveOut = "none" }: { leaveOut?: keyof typeof shy }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5">
      {/* biome-ignore lint/performance/noImgElement: an SVG of a kilobyte needs no optimiser. */}
      <img src={brand.logo} alt="" width={36} height={36} className="size-9" />
      <span className={`font-bold font-display text-xl tracking-tight ${shy[leaveOut]}`}>{brand.name}</span>
    </span>
  );
}
