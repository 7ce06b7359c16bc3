import type { ReactNode } from "react";
import { brand } from "#brand";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";
import { Logo } from "./logo.tsx";

/** The Customer Protection line of the Public Utility Commission of Texas. */
const puctPhone = "1-888-782-8477";

export function Footer({ t, locale }: { t: Translator<"shell">; locale: Locale }) {
  return (
    <footer className="mt-20 border-line border-t bg-sunken">
      <div className="mx-auto grid max-w-page gap-x-10 gap-y-9 px-5 py-12 text-[0.9375rem] sm:grid-cols-2 lg:grid-cols-[1.4fr_1fr_1.3fr_1.3fr]">
        <div>
          <Logo />
          <p className="mt-4">
            {t("provider", { legalName: brand.legalName, certificate: brand.puctCertificate })}
          </p>
          <address className="mt-3 text-soft not-italic">
            {brand.postalAddress.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </div>
        <Part title={t("help_title")}>
          <p>
            <PhoneLink phone={brand.supportPhone} />
          </p>
          <p>
            <a href={`mailto:${brand.supportEmail}`} className="link wrap-anywhere">
              {brand.supportEmail}
            </a>
          </p>
          <p className="text-soft">{brand.supportHours[locale]}</p>
        </Part>
        <Part title={t("outage_title")}>
          <p className="text-soft">{t("outage")}</p>
        </Part>
        <Part title={t("complaint_title")}>
          <p className="text-soft">{t.rich("complaint", { phone: () => <PhoneLink phone={puctPhone} /> })}</p>
          {brand.legalLinks.map(({ label, href }) => (
            <p key={href.en}>
              <a href={href[locale]} className="link">
                {label[locale]}
              </a>
            </p>
          ))}
        </Part>
      </div>
    </footer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="font-semibold font-sans text-base tracking-normal">{title}</h2>
      <div className="mt-2 space-y-2">{children}</div>
    </section>
  );
}
