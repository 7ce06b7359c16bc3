import { brand } from "#brand";

/** The mark and the name; `isShy` leaves the name out on the narrowest screens. */
export function Logo({ isShy = false }: { isShy?: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5">
      {/* biome-ignore lint/performance/noImgElement: an SVG of a kilobyte needs no optimiser. */}
      <img src={brand.logo} alt="" width={36} height={36} className="size-9" />
      <span
        className={`font-bold font-display text-xl tracking-tight ${isShy ? "max-[22.4rem]:hidden" : ""}`}
      >
        {brand.name}
      </span>
    </span>
  );
}
