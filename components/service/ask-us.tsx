import { Mail, Phone } from "lucide-react";
import { brand } from "#brand";
import { buttonLook } from "#components/ui/button-look.ts";
import { telHref } from "#components/ui/phone-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"service">;
  locale: Locale;
  accountNumber: string | null;
}

/** How to reach the provider about everything that is not an outage. */
export function AskUs({ t, locale, accountNumber }: Props) {
  return (
    <section aria-labelledby="support-title">
      <h2 id="support-title" className="text-2xl">
        {t("support_title")}
      </h2>
      <p className="mt-2">{t("support_body")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <a className={buttonLook("secondary", false)} href={telHref(brand.supportPhone)}>
          <Phone aria-hidden="true" className="size-5 flex-none" />
          {t("support_call", { phone: brand.supportPhone })}
        </a>
        <a className={buttonLook("secondary", false)} href={`mailto:${brand.supportEmail}`}>
          <Mail aria-hidden="true" className="size-5 flex-none" />
          {t("support_write")}
        </a>
      </div>
      <p className="mt-3 text-[0.9375rem] text-soft">{brand.supportHours[locale]}</p>
      {accountNumber && (
        <p className="text-[0.9375rem] text-soft">
          {t("support_account")} <span className="whitespace-nowrap font-mono text-ink">{accountNumber}</span>
        </p>
      )}
    </section>
  );
}
