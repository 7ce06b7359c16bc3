import { Mail, Phone } from "lucide-react";
import { brand } from "#brand";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { telHref } from "#components/ui/phone-link.tsx";
import type { StatusAction } from "#lib/domain/account-status.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"status">;
  action: StatusAction | null;
  locale: Locale;
  /** Where enrolling goes on; the start when this home was sent before and is no longer open. */
  enrollHref: string;
  /** Stands in the subject of a mail to support; null before a home is known. */
  esiId: string | null;
  /** The account of a home whose service has begun. */
  accountHref: string;
}

/** The way on: to the open step, to support, or to a new start. */
export function StatusActions({ t, action, locale, enrollHref, esiId, accountHref }: Props) {
  if (action === "enroll") return <ButtonLink href={enrollHref}>{t("enroll")}</ButtonLink>;
  if (action === "account") return <ButtonLink href={accountHref}>{t("account")}</ButtonLink>;
  if (action === "start_over") return <ButtonLink href="/">{t("start_over")}</ButtonLink>;
  if (action !== "support") return null;
  const { supportPhone: phone, supportEmail: email } = brand;
  const subject = encodeURIComponent(t("mail_subject", { esi_id: esiId ?? "" }));
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        <a className={buttonLook("primary", false)} href={telHref(phone)}>
          <Phone aria-hidden="true" className="size-5 flex-none" />
          {t("call", { phone })}
        </a>
        <a className={buttonLook("secondary", false)} href={`mailto:${email}?subject=${subject}`}>
          <Mail aria-hidden="true" className="size-5 flex-none" />
          {t("write")}
        </a>
      </div>
      <p className="mt-3 text-[0.9375rem] text-soft">{t("hours", { hours: brand.supportHours[locale] })}</p>
    </div>
  );
}
