import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"bills">;
  /** From 1. */
  page: number;
  hasMore: boolean;
  base: string;
}

/** Where a page of the bills is. */
export const billsHref = (base: string, page: number) => (page === 1 ? base : `${base}?page=${page}`);

/** To the bills before and after those on this page; nothing when all of them are on it. */
export function BillPaging({ t, page, hasMore, base }: Props) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-center justify-between gap-3">
      {page > 1 && (
        <ButtonLink kind="secondary" href={billsHref(base, page - 1)} prefetch={false}>
          <ChevronLeft aria-hidden="true" className="size-5" />
          {t("newer")}
        </ButtonLink>
      )}
      <span className="text-soft">{t("page", { page })}</span>
      {hasMore && (
        <ButtonLink kind="secondary" href={billsHref(base, page + 1)} prefetch={false}>
          {t("older")}
          <ChevronRight aria-hidden="true" className="size-5" />
        </ButtonLink>
      )}
    </nav>
  );
}
