import "server-only";
import { createTranslator } from "use-intl/core";
import { brand } from "#brand";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import en from "#messages/en/settings_mail.json" with { type: "json" };
import es from "#messages/es/settings_mail.json" with { type: "json" };
import { type Letter, letterHtml, letterText } from "./letter.ts";
import type { Mail } from "./mail.ts";

const messages = { en, es };
const contacts = { brand: brand.name, phone: brand.supportPhone, email: brand.supportEmail };

function mail(
  to: string,
  subject: string,
  letter: Omit<Letter, "from" | "parts">,
  locale: Locale,
  code?: string,
): Mail {
  const whole = { ...letter, from: brand.name, parts: code ? [{ title: code }] : [] };
  return { to, subject, text: letterText(whole), html: letterHtml(whole, locale, brand.light) };
}

const translator = (locale: Locale) =>
  createTranslator({ locale: formatLocale[locale], messages: messages[locale] });

/** The code that shows that a new address is the person's. */
export function newEmailMail(to: string, code: string, minutes: number, locale: Locale): Mail {
  const t = translator(locale);
  const foot = [t("code_use", { minutes }), t("code_warning"), t("code_ignore"), t("help", contacts)];
  return mail(
    to,
    t("code_subject", { code, ...contacts }),
    { lead: t("code_lead", contacts), foot },
    locale,
    code,
  );
}

/** What the old address is told: the new one stands in it only in part, in case the reader is a stranger. */
export function emailChangedMail(to: string, changedTo: string, locale: Locale): Mail {
  const t = translator(locale);
  const masked = changedTo.replace(/^(.).*(?=@)/, "$1…");
  const foot = [t("changed_warning", contacts)];
  return mail(
    to,
    t("changed_subject", contacts),
    { lead: t("changed_lead", { ...contacts, masked }), foot },
    locale,
  );
}
