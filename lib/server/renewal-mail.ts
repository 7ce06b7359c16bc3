import "server-only";
import type { Kysely } from "kysely";
import { createTranslator } from "use-intl/core";
import * as z from "zod/mini";
import { brand } from "#brand";
import { addressLine, homeTitle } from "#lib/domain/home-title.ts";
import { formatLocale, type Locale, locales } from "#lib/domain/locale.ts";
import { priceParts } from "#lib/domain/price-parts.ts";
import { problem } from "#lib/domain/problem.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { type Account, type Location, Plan } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { enqueue } from "./enqueue.ts";
import { env } from "./env.ts";
import { type Letter, letterHtml, letterText } from "./letter.ts";
import { type Mail, messageIdOf, sendMail } from "./mail.ts";
import { mailedDocuments } from "./mailed-documents.ts";
import { mailedHome } from "./mailed-home.ts";
import type { RenewalQuote } from "./renewal-quote.ts";
import type { Schema } from "./schema.ts";
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

const Copy = z.object({
  locale: z.enum(locales),
  quote: z.object({ plan: Plan, start: z.string() }),
});

/** Asks for the copy of a renewal to be mailed, in the language in which it was agreed. `tx` notes that it was asked for. */
export async function askForRenewalMail(
  tx: Kysely<Schema>,
  homeId: string,
  { locale, quote: { plan, start } }: { locale: Locale; quote: Renewed["quote"] },
): Promise<void> {
  await enqueue(tx, {
    kind: "renewal_mail",
    key: `${homeId} ${plan.uuid} ${start}`,
    data: { locale, quote: { plan, start } },
  });
}

/**
 * The job `renewal_mail`, of a home, a plan and a first day. What is gone meanwhile is done.
 * @throws Problem when the mail server does not take it, or Light does not tell the address
 */
export async function mailRenewal({ key, data }: { key: string; data: unknown }): Promise<void> {
  const { locale, quote } = z.parse(Copy, data);
  const found = await mailedHome(key.split(" ")[0] ?? "");
  if (!found) return;
  const account = await accountLight(found.light_account_uuid).getAccount();
  const location = account.locations[0];
  if (!location) throw problem("no_home_yet");
  const mail = await renewalMail({ email: found.email, locale }, found.number, { account, location, quote });
  await sendMail({ ...mail, messageId: messageIdOf("renewal", key.replaceAll(" ", ".")) });
}
