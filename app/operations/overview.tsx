import { Failing } from "#components/operations/failing.tsx";
import { GivenUp } from "#components/operations/given-up.tsx";
import { HealthLine } from "#components/operations/health.tsx";
import { Refresh } from "#components/operations/refresh.tsx";
import { Waiting } from "#components/operations/waiting.tsx";
import { Watched } from "#components/operations/watched.tsx";
import { WebhooksPart } from "#components/operations/webhooks.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatInstant } from "#lib/domain/instant.ts";
import { env } from "#lib/server/env.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { readOperations } from "#lib/server/operations.ts";

/** All parts, for whom the page is open. `retried`: how many jobs were asked for again just now. */
export async function Overview({ retried }: { retried: number | null }) {
  const [t, locale, read] = await Promise.all([getT("operations"), getLocale(), readOperations()]);
  const words = { t, locale };
  const { health, givenUp, failing, waiting, webhooks, accounts } = read;
  const { checkedAt, at } = health;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")}>
        <p className="mt-2 text-[0.9375rem] text-soft">
          {t("as_of", { time: formatInstant(checkedAt, locale, "time") })}
          {" · "}
          <span className="needs-script">{t("renews")}</span>
          <noscript>{t("reload")}</noscript>
        </p>
      </PageHeader>
      <div className="space-y-10">
        <HealthLine words={words} health={health} oldestDue={waiting.oldestDue} />
        <GivenUp words={words} {...givenUp} retried={retried} checkedAt={checkedAt} />
        <Failing words={words} {...failing} checkedAt={checkedAt} />
        <Waiting words={words} kinds={waiting.kinds} />
        <Watched words={words} accounts={accounts} at={at} />
        <WebhooksPart
          words={words}
          webhooks={webhooks}
          url={`${env.publicUrl}/api/webhooks/light`}
          checkedAt={checkedAt}
        />
        <form method="post" action="/api/operations/sign-out" className="border-line border-t pt-5">
          <LinkButton type="submit">{t("close")}</LinkButton>
        </form>
      </div>
      <Refresh />
    </>
  );
}
