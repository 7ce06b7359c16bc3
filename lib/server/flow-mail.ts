import "server-only";
import type { FlowScope } from "#lib/domain/flow-scope.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { noticePath } from "#lib/domain/notice-path.ts";
import { addDays, chicagoDay, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { readZip } from "#lib/domain/zip.ts";
import type { Translator } from "#messages/english.ts";
import { env } from "./env.ts";
import { makeFlowLink } from "./flow-link.ts";
import type { Letter } from "./letter.ts";
import type { Notice } from "./notice.ts";
import { payOf } from "./notice-words.ts";

/** What can be done from a mail without signing in. */
export type MailedScope = Extract<FlowScope, "renewal" | "update-payment-method">;

/** A link of a mail that opens one flow, once, for whoever knows the ZIP code of the home. */
export interface MailedFlow {
  scope: MailedScope;
  href: string;
  /** The last day in Texas on which it opens until midnight. */
  last_day: ServiceDay;
}

// Two weeks are as long as such a mail waits to be read and acted on: the next notice about it has a link of its own. Not
// longer, because a mailbox keeps mails for years. One day more, so that the day that is told is a whole one.
const lifetimeMs = 15 * 86_400_000;

const cardIsAskedFor = ["autopay_expired", "autopay_doubtful", "tried"];

/** The flow that does what a notice asks for; null for one that asks for nothing, or for something else. */
export function mailedScope({ kind, values }: Pick<Notice, "kind" | "values">): MailedScope | null {
  switch (kind) {
    case "renewal_window":
    case "contract_notice":
    case "contract_ended":
      return "renewal";
    case "payment_failed":
      return "update-payment-method";
    case "bill_ready":
      return cardIsAskedFor.includes(payOf(values)) ? "update-payment-method" : null;
    default:
      return null;
  }
}

/**
 * A link for a mail that is about to be sent, of the scope that its notice asks for. null without a ZIP code to ask for:
 * then the mail has the portal's own links alone. A mail that is sent again gets a new one, and the one before stays good: mail
 * services show a repeated message once, and which of the two they show is theirs to say.
 */
export async function mailedFlow(
  scope: MailedScope,
  { account_uuid, postal_code, locale }: { account_uuid: string; postal_code: string; locale: Locale },
): Promise<MailedFlow | null> {
  const postalCode = readZip(postal_code);
  if (!postalCode) return null;
  const wanted = { partnerId: null, lightAccountUuid: account_uuid, scope, postalCode, lifetimeMs };
  const { login_link, expires_at } = await makeFlowLink(wanted);
  const last_day = addDays(chicagoDay(new Date(expires_at)), -1);
  return { scope, href: `${login_link}&lang=${locale}`, last_day };
}

/** The ways on from a notice's mail: to its page, signed in, and before that its flow, with what is to be known of that. */
export function waysOn(
  t: Translator<"notices">,
  of: { notice: Notice; locale: Locale; home: { number: number }; flow?: MailedFlow | undefined },
  action: string,
): Required<Pick<Letter["parts"][number], "lines" | "links">> {
  const href = `${env.publicUrl}${noticePath(of.notice, of.home.number)}`;
  if (!of.flow) return { lines: [], links: [{ label: action, href }] };
  return {
    lines: [t("mail.flow_about", { day: formatDay(of.flow.last_day, of.locale) })],
    links: [
      { label: t(`mail.flow.${of.flow.scope}`), href: of.flow.href },
      { label: t("mail.flow_signed_in", { action }), href },
    ],
  };
}
