import { ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  reading: ServiceDay | null;
  /** To the card and the billing address. */
  manage: ReactNode;
}

/** Before the first bill: when it comes and what it will be. */
export function BillsEmpty({ words, reading, manage }: Props) {
  const { t, locale } = words;
  return (
    <Card as="section" aria-labelledby="empty-title" className="max-w-form">
      <ReceiptText aria-hidden="true" className="size-9 text-accent-line" />
      <h2 id="empty-title" className="mt-3 text-2xl">
        {t("empty_title")}
      </h2>
      <p className="mt-3">{reading ? t("empty_day", { day: formatDay(reading, locale) }) : t("empty")}</p>
      <p className="mt-3 text-soft">{t("empty_next")}</p>
      {manage}
    </Card>
  );
}
