import "server-only";
import { brand } from "#brand";
import { homeTitle } from "#lib/domain/home-title.ts";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { asMutableKind } from "#lib/domain/notice-kind.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import { accountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { readDraft } from "./draft.ts";
import { env } from "./env.ts";
import { mailedFlow, mailedScope } from "./flow-mail.ts";
import type { Home } from "./home.ts";
import { letterHtml, letterText } from "./letter.ts";
import { type Mail, messageIdOf, sendMail } from "./mail.ts";
import { mutedKinds } from "./message-wish.ts";
import { type Notice, readNotice } from "./notice.ts";
import { type MailedNotice, noticeLetter, unsubscribeQuery } from "./notice-letter.ts";
import { ifThere, part } from "./part.ts";
import { translator } from "./translator.ts";

/** What Light must be asked for: the ZIP code and the plan that ends, the utility, the street of a home without a name here. */
async function surroundings(
  notice: Notice,
  home: Pick<Home, "id" | "number" | "name" | "light_account_uuid">,
  locale: Locale,
): Promise<Omit<MailedNotice, "notice">> {
  const { premise } = await readDraft({ home_id: home.id });
  const uuid = home.light_account_uuid;
  const known = home.name ?? (premise ? homeTitle(null, premise) : null);
  const isAboutUtility = notice.kind === "needs_attention" || notice.kind === "enrollment_cancelled";
  const isEnding = notice.kind === "contract_notice";
  const scope = mailedScope(notice);
  const mustAsk = isAboutUtility || isEnding || known === null;
  const light = uuid && (mustAsk || scope) ? accountLight(uuid) : null;
  const reading = light?.getAccount() ?? null;
  // For its ZIP code alone no mail waits until Light is back: it then has the portal's own link.
  const account = reading && (mustAsk ? await reading : (await part(reading)).data);
  const location = account?.locations[0];
  const numbered = async () =>
    (await translator(locale, "notices"))("mail.home_number", { number: home.number });
  const plan =
    isEnding && location && light
      ? await ifThere(light.getPlan({ params: { location_uuid: location.uuid } }))
      : null;
  const place = uuid && location && { account_uuid: uuid, postal_code: location.postal_code, locale };
  const flow = scope && place ? await mailedFlow(scope, place) : null;
  // A mail that opens a flow to who knows the ZIP code does not say the street, by which anybody finds it.
  const title = flow
    ? (home.name ?? (await numbered()))
    : (known ?? (location ? homeTitle(null, location) : await numbered()));
  return {
    locale,
    home: { number: home.number, title },
    utility: utilityFacts(location?.utility ?? premise?.utility)?.display_name,
    ending: plan ? { plan, today: chicagoDay(await now()) } : undefined,
    flow: flow ?? undefined,
  };
}

/** A notice as a mail, with the headers by which mail programs offer to unsubscribe in one click (RFC 8058). */
export async function noticeMail(to: string, mailed: MailedNotice): Promise<Mail> {
  const query = unsubscribeQuery(mailed);
  const { subject, letter } = await noticeLetter(mailed, query);
  return {
    to,
    subject,
    text: letterText(letter),
    html: letterHtml(letter, mailed.locale, brand.light),
    messageId: messageIdOf("notice", mailed.notice.id),
    headers: query
      ? {
          "List-Unsubscribe": `<${env.publicUrl}/api/notices/unsubscribe${query}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {},
  };
}

/**
 * The job `notice_mail`: mails the notice whose id is the key, in its person's language. One that its person has turned
 * off, or that is gone, is done. A repeat is the same message to every mail service: its name is made of the id.
 * @throws Problem when the mail server does not take it, or when Light cannot be asked what must stand in it
 */
export async function mailNotice({ key }: { key: string }): Promise<void> {
  const notice = await readNotice(key);
  if (!notice) return;
  const kind = asMutableKind(notice.kind);
  if (kind && (await mutedKinds(notice.user_id)).includes(kind)) return;
  // One that a partner brought, too: its person may never open the portal.
  const home = await database()
    .selectFrom("home")
    .innerJoin("user", "user.id", "home.user_id")
    .select(["home.id", "number", "home.name", "light_account_uuid", "user.email", "user.locale"])
    .where("home.id", "=", notice.home_id)
    .where("home.user_id", "=", notice.user_id)
    .executeTakeFirst();
  if (!home) return;
  const around = await surroundings(notice, home, asLocale(home.locale) ?? "en");
  await sendMail(await noticeMail(home.email, { notice, ...around }));
}
