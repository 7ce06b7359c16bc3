import { useTranslations } from "use-intl/react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** The number has arrived; the way on, and the way to correct a slip. */
export function CreditSent({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations("credit");
  return (
    <div className="space-y-6">
      <Notice tone="good" title={t("sent")}>
        {t("sent_hint")}
      </Notice>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink href="/enroll/payment">{t("go_on")}</ButtonLink>
        <LinkButton onClick={onAgain}>{t("again")}</LinkButton>
      </div>
    </div>
  );
}
