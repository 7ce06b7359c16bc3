"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A new token, this once. */
export function TokenMade({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations("settings");
  const [isCopied, setCopied] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Notice
        tone="good"
        title={t("token_made")}
        actions={
          <>
            <Button kind="secondary" onClick={() => void copy()}>
              {t("token_copy")}
            </Button>
            <Button kind="quiet" onClick={onDone}>
              {t("token_done")}
            </Button>
            <p role="status" className="self-center font-medium text-good">
              {isCopied && t("token_copied")}
            </p>
          </>
        }
      >
        <p className="wrap-anywhere rounded-sm bg-raised px-3 py-2 font-mono text-[0.9375rem]">{token}</p>
        <p>{t("token_once")}</p>
      </Notice>
    </div>
  );
}
