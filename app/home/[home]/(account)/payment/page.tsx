import type { Metadata } from "next";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { orLightFlow } from "../../../../light-page.tsx";
import { Address } from "./address.tsx";
import { Method } from "./method.tsx";

interface Props {
  params: Promise<{ home: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("billing"))("title") };
}

async function PaymentPage({ params }: Props) {
  const { home } = await params;
  const [t] = await Promise.all([getT("billing"), myHome(home)]);
  return (
    <>
      <BackLink href={`/home/${home}/bills`}>{t("back")}</BackLink>
      <PageHeader title={t("title")} />
      <div className="max-w-form space-y-12">
        <section aria-labelledby="method-title">
          <h2 id="method-title" className="mb-4 text-2xl">
            {t("method")}
          </h2>
          <Method home={home} />
        </section>
        <section aria-labelledby="address-title">
          <h2 id="address-title" className="mb-4 text-2xl">
            {t("address")}
          </h2>
          <Address home={home} />
        </section>
      </div>
    </>
  );
}

export default orLightFlow("update-payment-method", PaymentPage);
