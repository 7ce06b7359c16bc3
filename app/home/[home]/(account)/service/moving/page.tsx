import type { Metadata } from "next";
import { ReadyMessage } from "#components/service/ready-message.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { addressLine } from "#lib/domain/home-title.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("service"))("moving_title") };
}

export default async function MovingPage({ params }: { params: Promise<{ home: string }> }) {
  const number = (await params).home;
  const [{ account, location }, t] = await Promise.all([myHome(number), getT("service")]);
  const links = {
    take: { href: "/", words: t("moving_take_action") },
    fee: { href: `/home/${number}/plan`, words: t("moving_fee_link") },
  };
  return (
    <div className="max-w-[44rem] space-y-9">
      <div>
        <BackLink href={`/home/${number}/service`}>{t("back")}</BackLink>
        <PageHeader title={t("moving_title")} lead={t("moving_lead")} />
      </div>
      {(["take", "fee", "switch"] as const).map((topic) => (
        <section key={topic} aria-labelledby={`${topic}-title`}>
          <h2 id={`${topic}-title`} className="text-2xl">
            {t(`moving_${topic}_title`)}
          </h2>
          <p className="mt-2">{t(`moving_${topic}_body`)}</p>
          {topic !== "switch" && (
            <PageLink
              href={links[topic].href}
              className="link mt-1 inline-flex min-h-11 items-center font-semibold"
            >
              {links[topic].words}
            </PageLink>
          )}
        </section>
      ))}
      <ReadyMessage
        t={t}
        facts={{
          address: addressLine(location),
          esi_id: location.utility_number,
          account: account.account_number ?? null,
          name: `${account.first_name} ${account.last_name}`,
        }}
      />
    </div>
  );
}
