import { ButtonLink } from "#components/ui/button-link.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import type { Offer } from "#lib/domain/plan-offer.ts";
import { type PlanWish, planWishHref } from "#lib/domain/plan-wish.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  wish: PlanWish;
  picked: readonly Offer<Plan>[];
}

/** Stays in sight while plans are picked for the comparison. */
export function CompareBar({ words: { t }, wish, picked }: Props) {
  if (picked.length === 0) return null;
  return (
    <section
      aria-label={t("compare_bar")}
      className="sticky bottom-3 z-10 mt-5 flex flex-wrap items-center gap-x-4 gap-y-1.5 rounded-xl border border-field-line bg-raised px-4 py-2.5 shadow-[0_6px_24px_rgb(7_13_28/0.22)]"
    >
      <p className="min-w-0 flex-1 basis-40 leading-snug">
        <span className="font-semibold">{picked.map(({ plan }) => plan.name).join(" · ")}</span>
        {picked.length < 2 && <span className="block text-[0.9375rem] text-soft">{t("compare_more")}</span>}
      </p>
      <span className="flex items-center gap-1">
        {picked.length > 1 && (
          <ButtonLink kind="secondary" prefetch={false} href={planWishHref({ ...wish, isComparing: true })}>
            {t("compare_show", { count: picked.length })}
          </ButtonLink>
        )}
        <PlaceLink
          href={planWishHref({ ...wish, compare: [] })}
          replace
          scroll={false}
          prefetch={false}
          className="link inline-flex min-h-12 items-center px-2"
        >
          {t("compare_clear")}
        </PlaceLink>
      </span>
    </section>
  );
}
