import "server-only";
import { brand } from "#brand";
import { type EndingFee, endingFee } from "#lib/domain/early-termination.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { asMutableKind } from "#lib/domain/notice-kind.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Translator } from "#messages/english.ts";
import { env } from "./env.ts";
import { type MailedFlow, waysOn } from "./flow-mail.ts";
import type { Letter } from "./letter.ts";
import { sealWish } from "./message-wish.ts";
import type { Notice } from "./notice.ts";
import { type NoticeWords, noticeWords, saidValues } from "./notice-words.ts";
import { translator } from "./translator.ts";

/** What a mail says besides the notice itself. */
export interface MailedNotice {
  notice: Notice;
  locale: Locale;
  home: { number: number; title: string };
  /** The name of the utility, where the notice is about its work. */
  utility?: string | undefined;
  /** The plan that ends and the day that it is in Texas, for a notice before a contract ends. */
  ending?: { plan: LocationPlan; today: ServiceDay } | undefined;
  /** What it asks for, done without signing in. */
  flow?: MailedFlow | undefined;
}

type Words = Translator<"notices">;
type Part = Letter["parts"][number];

function feeLine(t: Words, fee: EndingFee, locale: Locale): string {
  switch (fee.code) {
    case "flat":
      return t("mail.fee_flat", { amount: formatCents(fee.cents, locale) });
    case "per_month":
      return t("mail.fee_per_month", {
        amount: formatCents(fee.cents, locale),
        month: formatCents(fee.month_cents, locale),
        months: fee.months,
      });
    case "unknown":
      return t("mail.fee_unknown");
    case "no_fee":
      return t("mail.fee_none");
    default:
      return t("mail.fee_last_days");
  }
}

/** What 16 TAC 25.475(e) asks of a notice before a contract ends: the day in bold underline, the fee, and what follows. */
function contractParts(
  t: Words,
  { notice, locale, home, ending }: MailedNotice,
  { lines, links }: ReturnType<typeof waysOn>,
): Part[] {
  const said = saidValues(notice, locale);
  const end = String(notice.values.end ?? "");
  const fee: EndingFee = ending
    ? endingFee(ending.plan, { kind: "fixed_term", start: null, end }, ending.today)
    : { code: "unknown" };
  const hasFee = fee.code === "flat" || fee.code === "per_month" || fee.code === "unknown";
  const stage = t("mail.stage", { stage: said.stage ?? "" });
  const leaving = [feeLine(t, fee, locale), ...(hasFee ? [t("mail.fee_free", said)] : [])];
  return [
    { title: t("mail.ends"), marked: said.end ?? end, rows: [[t("mail.home"), home.title]], lines: [stage] },
    { title: t("mail.leaving"), lines: leaving },
    { title: t("mail.nothing"), lines: [t("mail.nothing_body")] },
    { title: t("mail.choose"), lines: [t("mail.choose_body"), ...lines], links },
  ];
}

function billRows(t: Words, { notice, locale }: MailedNotice): [string, string][] {
  const said = saidValues(notice, locale);
  if (notice.kind !== "bill_ready") return [];
  const rows: [string, string | undefined][] = [
    [t("mail.bill_number"), said.number],
    [t(said.pay === "credit" ? "mail.credit" : "mail.total"), said.total],
    [t("mail.due"), ["credit", "nothing", "paid"].includes(said.pay ?? "") ? "" : said.due_date],
  ];
  return rows.flatMap(([term, value]) => (value ? [[term, value]] : []));
}

/** The query of the links that turn a kind off without sign-in; null for what is always sent. */
export function unsubscribeQuery({ notice, locale }: MailedNotice): string | null {
  const kind = asMutableKind(notice.kind);
  return kind && `?${new URLSearchParams({ t: sealWish(notice.user_id, kind), lang: locale })}`;
}

function partsOf(t: Words, words: NoticeWords, mailed: MailedNotice): Part[] {
  const { notice, home } = mailed;
  const ways = waysOn(t, mailed, words.action);
  const { lines, links } = ways;
  if (notice.kind === "contract_notice") return contractParts(t, mailed, ways);
  const told = { title: home.title, rows: billRows(t, mailed), lines: [words.body, ...lines] };
  if (words.steps.length === 0) return [{ ...told, links }];
  return [told, { title: t("mail.steps"), rows: words.steps, links }];
}

/** A notice as a letter: its subject, and its words for {@link Letter}. */
export async function noticeLetter(
  mailed: MailedNotice,
  unsubscribe: string | null,
): Promise<{ subject: string; letter: Letter }> {
  const { notice, locale, home, utility } = mailed;
  const [t, words] = await Promise.all([translator(locale, "notices"), noticeWords(notice, locale, utility)]);
  const provider = t("mail.provider", {
    legalName: brand.legalName,
    certificate: brand.puctCertificate,
    address: brand.postalAddress.join(", "),
  });
  const help = t("mail.help", {
    phone: brand.supportPhone,
    email: brand.supportEmail,
    hours: brand.supportHours[locale],
  });
  const wishes = { label: t("mail.wishes"), href: `${env.publicUrl}/settings#messages` };
  const footLinks = unsubscribe
    ? [{ label: t("mail.unsubscribe"), href: `${env.publicUrl}/unsubscribe${unsubscribe}` }, wishes]
    : [];
  return {
    subject: t("mail.subject", { title: words.title, home: home.title }),
    letter: {
      from: brand.name,
      lead: words.title,
      parts: partsOf(t, words, mailed),
      foot: [provider, help, ...(unsubscribe ? [] : [t("mail.always")])],
      footLinks,
    },
  };
}
