"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Spinner } from "#components/ui/spinner.tsx";

interface Props {
  /** Whether the last look at how it stands failed; it is looked again by itself. */
  isUnreached: boolean;
  onOther: () => void;
}

const longMs = 30_000;

/** What happens while the bill is read; after half a minute, that it may take longer and need not be waited for. */
export function Reading({ isUnreached, onOther }: Props) {
  const t = useTranslations("comparison_bill");
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Card className="max-w-form">
      <div role="status">
        <p className="flex items-center gap-3 font-semibold text-xl">
          <Spinner className="size-6 flex-none text-link" />
          {t("reading")}
        </p>
        <p className="mt-3 text-soft">{t(isLong ? "reading_long" : "reading_about")}</p>
      </div>
      <div className="mt-4 min-h-12 space-y-4">
        {isUnreached && <Notice tone="warn">{t("reading_unreached")}</Notice>}
        {isLong && (
          <Button kind="secondary" onClick={onOther}>
            {t("other_file")}
          </Button>
        )}
      </div>
    </Card>
  );
}
