import { Notice } from "#components/ui/notice.tsx";
import { SideSection } from "#components/ui/side-section.tsx";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import { Count } from "./count.tsx";
import { type ReceivedWebhook, WebhookList } from "./webhook-list.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  webhooks: {
    events: readonly ReceivedWebhook[];
    lastHour: number;
    lastDay: number;
    foreign: number;
    refused: number;
    isExpected: boolean;
  };
  /** Where Light is to send them. */
  url: string;
  checkedAt: Date;
}

/** What came in of webhooks, and a hint where none can or none does. */
export function WebhooksPart({ words, webhooks, url, checkedAt }: Props) {
  const { t, locale } = words;
  const { events, lastHour, lastDay, foreign, refused, isExpected } = webhooks;
  const counts = { hour: lastHour, day: lastDay, foreign };
  return (
    <SideSection id="webhooks" title={t("webhooks.title")} lead={t("webhooks.lead", { url })}>
      {!isExpected && (
        <Notice tone="warn" title={t("webhooks.no_secret_title")}>
          <p>{t("webhooks.no_secret_body")}</p>
        </Notice>
      )}
      {refused > 0 && (
        <Notice tone="warn" title={t("webhooks.refused_title", { count: refused })}>
          <p>{t("webhooks.refused_body")}</p>
        </Notice>
      )}
      {isExpected && lastDay === 0 && (
        <Notice title={t("webhooks.silent_title")}>
          <p>{t("webhooks.silent_body")}</p>
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        {(["hour", "day", "foreign"] as const).map((each) => (
          <Count key={each} term={t(`webhooks.${each}`)}>
            {numberFormat(locale).format(counts[each])}
          </Count>
        ))}
      </dl>
      {events.length === 0 ? (
        <p>{t("webhooks.none")}</p>
      ) : (
        <WebhookList words={words} events={events} checkedAt={checkedAt} />
      )}
    </SideSection>
  );
}
