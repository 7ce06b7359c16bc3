import type { Metadata } from "next";
import { MedicalSteps } from "#components/service/medical-steps.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { homeUtility } from "#lib/server/home-utility.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("service"))("medical_title") };
}

export default async function MedicalPage({ params }: { params: Promise<{ home: string }> }) {
  const number = (await params).home;
  const my = await myHome(number);
  const [utility, t] = await Promise.all([homeUtility(my), getT("service")]);
  return (
    <div className="max-w-[44rem] space-y-9">
      <div>
        <BackLink href={`/home/${number}/service`}>{t("back")}</BackLink>
        <PageHeader title={t("medical_title")} lead={t("medical_lead")} />
      </div>
      <MedicalSteps
        t={t}
        utility={utility.name ?? t("outage_unknown")}
        phone={utility.phone}
        formLine={utility.medicalFormLine}
      />
    </div>
  );
}
