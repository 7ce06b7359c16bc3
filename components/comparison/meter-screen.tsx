import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { MeterPrices } from "#lib/domain/comparison-sentence.ts";
import type { ProfileView } from "#lib/domain/comparison-view.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** The meter that was read from the bill; null when it does not say, `changed` when another was typed. */
  meter: { esi_id: string | null; isChanged: boolean };
  profile: ProfileView;
  prices: MeterPrices;
  isSignedIn: boolean;
  /** Where one signs in and comes back from. */
  signInHref: string;
  /** The consent with its one deed; what waits for the history; both prices side by side. */
  form: ReactNode;
  waiting: (children: ReactNode) => ReactNode;
  beforeAfter: ReactNode;
}

/** Personal prices from the meter's history: the warning first, then the consent, then how it stands. */
export function MeterScreen(props: Props) {
  const { words, meter, profile, prices, isSignedIn, signInHref, form, waiting, beforeAfter } = props;
  const { t, locale } = words;
  const { start_date, end_date } = profile;
  const back = <BackLink href="/compare/plans">{t("back_plans")}</BackLink>;
  const head = (
    <>
      {back}
      <PageHeader title={t("meter_page_title")} lead={t("meter_page_lead")} />
    </>
  );
  if (profile.state === "pending") {
    return (
      <div className="max-w-[48rem]">
        {head}
        {waiting(
          <Notice title={t("pending_title")}>
            <p>{t("pending")}</p>
          </Notice>,
        )}
      </div>
    );
  }
  if (prices === "already") {
    return (
      <div className="max-w-[48rem]">
        {back}
        <PageHeader title={t("own_already_title")} lead={t("own_already")} />
      </div>
    );
  }
  if (prices === "completed") {
    return (
      <div className="max-w-[52rem]">
        {back}
        <PageHeader
          title={t("done_title")}
          lead={
            start_date && end_date
              ? t("done", { start: formatDay(start_date, locale), end: formatDay(end_date, locale) })
              : t("done_bare")
          }
        />
        <div className="space-y-7">
          {beforeAfter}
          <ButtonLink href="/compare/plans">{t("done_link")}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="max-w-[48rem]">
      {head}
      <div className="space-y-7">
        {prices === "failed" && (
          <Notice tone="error" title={t("failed_title")}>
            <p>{t("failed")}</p>
          </Notice>
        )}
        <Notice tone="warn" title={t("binding_title")}>
          <p>{t("binding")}</p>
          <p>{t("binding_leave")}</p>
        </Notice>
        {meter.esi_id && (
          <p>
            {t("meter_of")}: <span className="break-all font-mono text-[0.9375rem]">{meter.esi_id}</span>
          </p>
        )}
        {!meter.esi_id || meter.isChanged ? (
          <Notice
            title={t("no_esi_title")}
            actions={
              <ButtonLink href="/compare" kind="secondary">
                {t("send_page")}
              </ButtonLink>
            }
          >
            <p>{t(meter.isChanged ? "no_esi_changed" : "no_esi")}</p>
          </Notice>
        ) : isSignedIn ? (
          form
        ) : (
          <section aria-labelledby="sign-in-first">
            <h2 id="sign-in-first" className="text-2xl">
              {t("sign_in_first")}
            </h2>
            <p className="mt-2 max-w-[60ch] text-soft">{t("sign_in_why")}</p>
            <ButtonLink href={signInHref} prefetch={false} className="mt-4">
              {t("sign_in")}
            </ButtonLink>
          </section>
        )}
      </div>
    </div>
  );
}
