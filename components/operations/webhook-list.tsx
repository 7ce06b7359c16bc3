import { span, type Words } from "./words.ts";

/** A webhook that came. */
export interface ReceivedWebhook {
  uuid: string;
  event: string;
  account_uuid: string | null;
  isOurs: boolean;
  received_at: string;
  delayMs: number | null;
}

const head = "py-2 pl-4 font-normal first:pl-0";
const cell = "py-2.5 pl-4 align-baseline first:pl-0";

/** The last webhooks as a table; on a phone each a block of two lines. */
export function WebhookList({
  words: { t, locale },
  events,
  checkedAt,
}: {
  words: Words;
  events: readonly ReceivedWebhook[];
  checkedAt: Date;
}) {
  const delay = (ms: number | null) => (ms === null ? t("webhooks.delay_moved") : span(ms, locale));
  const came = (at: string) => t("ago", { span: span(checkedAt.getTime() - Date.parse(at), locale) });
  return (
    <table className="w-full text-[0.9375rem] max-sm:block">
      <caption className="pb-1.5 text-left font-semibold max-sm:block">
        {t("webhooks.caption", { count: events.length })}
      </caption>
      <thead className="max-sm:sr-only">
        <tr className="border-line border-b text-left text-soft">
          {(["event", "account", "delay", "received"] as const).map((each) => (
            <th key={each} scope="col" className={head}>
              {t(`webhooks.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {events.map(({ uuid, event, account_uuid, isOurs, delayMs, received_at }) => (
          <tr
            key={uuid}
            className="border-line border-b max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:py-2 max-sm:*:p-0"
          >
            <th scope="row" className={`${cell} wrap-anywhere text-left font-semibold max-sm:w-full`}>
              {event}
            </th>
            <td className={cell}>
              {account_uuid ? (
                <span className="font-mono text-[0.875em]">{account_uuid.slice(0, 8)}</span>
              ) : (
                <span className="text-soft">{t("webhooks.no_account")}</span>
              )}
              {account_uuid && !isOurs && <span className="text-soft"> {t("webhooks.not_ours")}</span>}
            </td>
            <td className={`${cell} whitespace-nowrap text-soft`}>
              <span className="sm:hidden">{t("webhooks.delay")}: </span>
              {delay(delayMs)}
            </td>
            <td className={`${cell} whitespace-nowrap text-soft max-sm:ml-auto`}>{came(received_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
