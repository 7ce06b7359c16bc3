import { useTranslations } from "use-intl/react";
import { WriteNotice } from "#components/shell/write-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { AccountWrite } from "#lib/browser/account-write.ts";

interface Props {
  write: AccountWrite;
  onRetry: () => void;
  onOther: () => void;
}

/** The bank has said yes and Light has not kept the card yet. Nothing is typed again. */
export function CardHeld({ write, onRetry, onOther }: Props) {
  const t = useTranslations("payment");
  return (
    <div className="max-w-form space-y-4">
      <Notice tone="good" title={t("held")}>
        {t("held_hint")}
      </Notice>
      {write.isPending ? (
        <p role="status" className="flex min-h-12 items-center gap-3">
          <Spinner /> {t("keeping")}
        </p>
      ) : (
        <>
          <WriteNotice write={write} onRetry={onRetry} />
          {!write.isUnsure && <LinkButton onClick={onOther}>{t("replace")}</LinkButton>}
        </>
      )}
    </div>
  );
}
