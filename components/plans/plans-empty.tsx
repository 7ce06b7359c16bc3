import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"plans">;
  address: string;
  phone: string;
}

/** Light knows the meter and offers nothing for it. */
export function PlansEmpty({ t, address, phone }: Props) {
  return (
    <Notice
      title={t("empty_title")}
      actions={
        <ButtonLink kind="secondary" href="/enroll/address">
          {t("empty_action")}
        </ButtonLink>
      }
    >
      <p>{t("empty", { address, phone })}</p>
    </Notice>
  );
}
