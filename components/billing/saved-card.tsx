"use client";

import { useQuery } from "@tanstack/react-query";
import { CreditCard } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { paymentMethodQuery } from "#lib/browser/account.ts";
import { cardBrandName } from "#lib/domain/card-brand.ts";

/** The card on file, the way on, and the way to another. Its digits are a courtesy: without them it is still saved. */
export function SavedCard({ nextHref, onReplace }: { nextHref: string; onReplace: () => void }) {
  const t = useTranslations("payment");
  const { data, isPending } = useQuery(paymentMethodQuery);
  const { card_brand, card_last4: last4, card_exp_month: month, card_exp_year: year } = data ?? {};
  const name = cardBrandName(card_brand) ?? t("card");
  return (
    <div className="max-w-form space-y-6">
      <section aria-labelledby="saved-title" aria-busy={isPending}>
        <h2 id="saved-title" className="mb-3 text-2xl">
          {t("saved")}
        </h2>
        <Card className="flex items-center gap-4">
          <CreditCard aria-hidden="true" className="size-7 flex-none text-good" />
          {isPending ? (
            <span className="min-w-0 flex-1 space-y-2 py-1">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4 w-28" />
            </span>
          ) : (
            <div className="min-w-0">
              <p className="font-semibold">{last4 ? t("ending", { name, last4 }) : t("method")}</p>
              {month && year && (
                <p className="text-soft">
                  {t("expires", { month: String(month).padStart(2, "0"), year: String(year) })}
                </p>
              )}
            </div>
          )}
        </Card>
        <p className="mt-3 text-soft">{t("saved_hint")}</p>
      </section>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={nextHref}>{t("go_on")}</ButtonLink>
        <Button kind="secondary" onClick={onReplace}>
          {t("replace")}
        </Button>
      </div>
    </div>
  );
}
