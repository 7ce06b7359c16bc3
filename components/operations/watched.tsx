import { SideSection } from "#components/ui/side-section.tsx";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import { Count } from "./count.tsx";
import { span, type Words } from "./words.ts";

interface Props {
  words: Words;
  accounts: {
    count: number;
    enrolling: number;
    longest: { account_uuid: string; readAt: Date } | null;
    neverRead: number;
    lookedAtLastMinute: number;
  };
  /** The product's time. */
  at: Date;
}

/** How many accounts are looked at, and how well. */
export function Watched({ words: { t, locale }, accounts, at }: Props) {
  const { count, enrolling, longest, neverRead, lookedAtLastMinute } = accounts;
  const write = (figure: number) => numberFormat(locale).format(figure);
  return (
    <SideSection id="accounts" title={t("accounts.title")} lead={t("accounts.lead")}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        <Count term={t("accounts.count")}>{write(count)}</Count>
        <Count term={t("accounts.looked")}>{write(lookedAtLastMinute)}</Count>
        <Count term={t("accounts.never")}>{write(neverRead)}</Count>
        <Count term={t("accounts.enrolling")} hint={t("accounts.enrolling_hint")}>
          {write(enrolling)}
        </Count>
        <Count
          isWide
          term={t("accounts.longest")}
          {...(longest
            ? { hint: t("ago", { span: span(at.getTime() - longest.readAt.getTime(), locale) }) }
            : {})}
        >
          {longest ? (
            <span className="break-all font-mono text-[0.9375rem]">{longest.account_uuid}</span>
          ) : (
            <span className="font-normal text-base">{t("accounts.longest_none")}</span>
          )}
        </Count>
      </dl>
    </SideSection>
  );
}
