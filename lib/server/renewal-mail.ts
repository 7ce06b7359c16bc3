import "server-only";
import { createTranslator } from "use-intl/core";
import { brand } from "#brand";
import { addressLine, homeTitle } from "#lib/domain/home-title.ts";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import { priceParts } from "#lib/domain/price-parts.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Account, Location } from "#lib/light/schemas.ts";
import { env } from "./env.ts";
import { type Letter, letterHtml, letterText } from "./letter.ts";
import { log } from "./log.ts";
import { type Mail, sendMail } from "./mail.ts";
import { mailedDocuments } from "./mailed-documents.ts";
import type { RenewalQuote } from "./renewal-quote.ts";
import { loadMessages } from "./translator.ts";

interface Renewed {
  account: Pick<Account, "first_name">;
  location: Pick<Location, "address_1" | "city" | "state" | "postal_code">;
  quote: Pick<RenewalQuote, "plan" | "start">;
}

/** The copy of a renewal that a customer keeps, in the language in which they agreed. */
export async function renewalMail(
  to: { email: string; locale: Locale },
  homeNumber: number,
  { account, location, quote: { plan, start } }: Renewed,
): Promise<Mail> {
  const { locale } = to;
  const options = { locale: formatLocale[locale], timeZone: "America/Chicago" };
  const [messages, review] = await Promise.all([
    loadMessages(locale, "renewal_mail"),
    loadMessages(locale, "review"),
  ]);
  const t = createTranslator({ ...options, messages });
  const tReview = createTranslator({ ...options, messages: review });
  const day = formatDay(start, locale, "long");
  const support = { phone: brand.supportPhone, email: brand.supportEmail };
  const letter: Letter = {
    from: brand.name,
    lead: t("lead", { name: account.first_name, plan: plan.name, day }),
    parts: [
      {
        title: t("order"),
        rows: [
          [tReview("address"), addressLine(location)],
          [tReview("plan_name"), plan.name],
          [tReview("term"), tReview("term_months", { term: plan.term_months })],
          [t("first_day"), day],
          ...priceParts(plan, locale).map(({ code, values }): [string, string] => [
            tReview(`price.${code}.term`, values),
            tReview(`price.${code}.value`, values),
          ]),
        ],
        lines: [tReview("delivery_note"), t("until_then")],
      },
      {
        title: t("documents"),
        links: [
          ...mailedDocuments(plan.links, locale, t),
          { label: t("see_plan"), href: `${env.publicUrl}/home/${homeNumber}/plan` },
        ],
      },
    ],
    foot: [
      t("provider", { legalName: brand.legalName, certificate: brand.puctCertificate }),
      t("help", { ...support, hours: brand.supportHours[locale] }),
    ],
  };
  return {
    to: to.email,
    subject: t("subject", { address: homeTitle(null, { address_1: location.address_1 }) }),
    text: letterText(letter),
    html: letterHtml(letter, locale, brand.light),
  };
}

/** Mails it. The renewal stands whether or not a mail server takes the mail: a failure is logged and thrown at nobody. */
export async function confirmRenewalByMail(
  to: { email: string; locale: Locale },
  homeNumber: number,
  renewed: Renewed,
): Promise<void> {
  try {
    await sendMail(await renewalMail(to, homeNumber, renewed));
  } catch (err) {
    log.error({ err }, "the confirmation of a renewal could not be mailed");
  }
}
