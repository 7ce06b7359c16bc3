import "server-only";
import { createTranslator } from "use-intl/core";
import { brand } from "#brand";
import type { Locale } from "#lib/domain/locale.ts";
import en from "#messages/en/mail.json" with { type: "json" };
import es from "#messages/es/mail.json" with { type: "json" };
import type { Mail } from "./mail.ts";

const messages = { en, es };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The mail that carries a sign-in code: the code stands in the subject, where a locked phone shows it. */
export function signInMail(to: string, code: string, minutes: number, locale: Locale): Mail {
  const t = createTranslator({ locale: locale === "es" ? "es-US" : "en-US", messages: messages[locale] });
  const lead = t("code_lead", { brand: brand.name });
  const rest = [
    t("code_use", { minutes }),
    t("code_warning"),
    t("code_ignore"),
    t("help", { phone: brand.supportPhone, email: brand.supportEmail }),
  ];
  const { paper, ink, soft } = brand.light;
  const paragraphs = rest.map((text) => `<p style="margin:0 0 12px;color:${soft}">${escapeHtml(text)}</p>`);
  return {
    to,
    subject: t("code_subject", { code, brand: brand.name }),
    text: [lead, code, ...rest].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;background:${paper};color:${ink};font:16px/1.5 system-ui,sans-serif">
<p style="margin:0 0 12px">${escapeHtml(lead)}</p>
<p style="margin:0 0 24px;font:bold 32px/1.2 ui-monospace,monospace;letter-spacing:4px">${code}</p>
${paragraphs.join("\n")}
</body></html>`,
  };
}
