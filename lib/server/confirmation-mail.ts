import "server-only";
import { createTranslator } from "use-intl/core";
import * as z from "zod/mini";
import { brand } from "#brand";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import { addressLine, homeTitle } from "#lib/domain/home-title.ts";
import { formatLocale, type Locale, locales } from "#lib/domain/locale.ts";
import { priceParts } from "#lib/domain/price-parts.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Account } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";
import { accountLight } from "./account-light.ts";
import type { Consent } from "./consent-record.ts";
import { readDraft } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import { env } from "./env.ts";
import { acceptedDocuments, freeCancellation, givenConsents } from "./given-consents.ts";
import { type Letter, letterHtml, letterText } from "./letter.ts";
import { type Mail, messageIdOf, sendMail } from "./mail.ts";
import { mailedDocuments } from "./mailed-documents.ts";
import { mailedHome } from "./mailed-home.ts";
import { loadMessages } from "./translator.ts";

interface Order {
  locale: Locale;
  account: Account;
  draft: DraftData;
  consents: readonly Consent[];
}

type Words = { t: Translator<"confirmation_mail">; tReview: Translator<"review"> };

async function wordsOf(locale: Locale): Promise<Words> {
  const options = { locale: formatLocale[locale], timeZone: "America/Chicago" };
  const [messages, review] = await Promise.all([
    loadMessages(locale, "confirmation_mail"),
    loadMessages(locale, "review"),
  ]);
  return {
    t: createTranslator({ ...options, messages }),
    tReview: createTranslator({ ...options, messages: review }),
  };
}

/** What was ordered, a row each: term and value. */
function orderRows({ t, tReview }: Words, { locale, account, draft }: Order): [string, string][] {
  const location = account.locations[0];
  const place = location ?? draft.premise;
  const plan = draft.accepted?.plan;
  const esiId = location?.utility_number ?? draft.premise?.esi_id;
  const date = location?.service_start_date ?? draft.accepted?.start_date;
  const day = date && formatDay(date, locale, "long");
  const rows: ([string, string] | null)[] = [
    place ? [tReview("address"), addressLine(place)] : null,
    esiId ? [tReview("esi_id"), formatEsiId(esiId)] : null,
    [tReview("plan_name"), location?.plan_name ?? plan?.name ?? ""],
    plan ? [tReview("term"), tReview("term_months", { term: plan.term_months })] : null,
    ...(plan ? priceParts(plan, locale) : []).map(({ code, values }): [string, string] => [
      tReview(`price.${code}.term`, values),
      tReview(`price.${code}.value`, values),
    ]),
    day ? [tReview("first_day"), draft.start ? t(`first_day_${draft.start.kind}`, { day }) : day] : null,
  ];
  return rows.filter((row) => row !== null);
}

function letterOf(words: Words, order: Order): Letter {
  const { t, tReview } = words;
  const { locale, account, draft, consents } = order;
  const documents = mailedDocuments(acceptedDocuments(consents) ?? {}, locale, t);
  const free = freeCancellation(draft.start, consents);
  const support = { phone: brand.supportPhone, email: brand.supportEmail };
  const utility =
    utilityFacts(account.locations[0]?.utility ?? draft.premise?.utility)?.display_name ??
    tReview("your_utility");
  const isSwitch = draft.start?.kind === "switch";
  return {
    from: brand.name,
    lead: t("lead", { name: account.first_name }),
    parts: [
      { title: t("order"), rows: orderRows(words, order), lines: [tReview("delivery_note")] },
      ...(documents.length > 0 ? [{ title: t("documents"), links: documents }] : []),
      ...(free
        ? [
            {
              title: tReview("cancel"),
              lines: [t("cancel_until", { ...support, day: formatDay(free.last, locale, "long") })],
            },
          ]
        : []),
      {
        title: tReview("next"),
        lines: [
          tReview("next_check"),
          tReview(isSwitch ? "next_utility_switch" : "next_utility_move_in", { utility }),
          ...(isSwitch ? [tReview("next_keep_old")] : []),
          t("next_follow"),
        ],
        links: [{ label: t("status_link"), href: `${env.publicUrl}/status` }],
      },
    ],
    foot: [
      t("provider", { legalName: brand.legalName, certificate: brand.puctCertificate }),
      t("help", { ...support, hours: brand.supportHours[locale] }),
    ],
  };
}

/** The copy of the order that a customer keeps: no SSN, no card, no link that signs anybody in. */
export async function confirmationMail(to: string, order: Order): Promise<Mail> {
  const words = await wordsOf(order.locale);
  const letter = letterOf(words, order);
  const place = order.account.locations[0] ?? order.draft.premise;
  return {
    to,
    subject: words.t("subject", {
      address: place ? homeTitle(null, { address_1: place.address_1 }) : brand.name,
    }),
    text: letterText(letter),
    html: letterHtml(letter, order.locale, brand.light),
  };
}

const Chosen = z.object({ locale: z.enum(locales) });

/**
 * The job `order_mail`: mails the customer what they have ordered for the home whose id is the key, in the language that the
 * order was asked in. What is gone meanwhile is done.
 * @throws Problem when the mail server does not take it, or Light does not tell the account
 */
export async function mailOrder({ key, data }: { key: string; data: unknown }): Promise<void> {
  const { locale } = z.parse(Chosen, data);
  const found = await mailedHome(key);
  if (!found) return;
  const [account, draft, consents] = await Promise.all([
    accountLight(found.light_account_uuid).getAccount(),
    readDraft({ home_id: key }),
    givenConsents(key),
  ]);
  const mail = await confirmationMail(found.email, { locale, account, draft, consents });
  await sendMail({ ...mail, messageId: messageIdOf("order", key) });
}
