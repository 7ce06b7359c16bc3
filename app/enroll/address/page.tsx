import type { Metadata } from "next";
import { brand } from "#brand";
import { AddressFinder } from "#components/enrollment/address-finder.tsx";
import { ServiceArea } from "#components/enrollment/service-area.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { ZipForm } from "#components/landing/zip-form.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { readZip } from "#lib/domain/zip.ts";
import { eligibilityOf } from "#lib/server/eligibility.ts";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("address") };
}

export default async function AddressPage({ searchParams }: PageProps<"/enroll/address">) {
  const { draft } = await enrollStep("address");
  const [{ zip: given }, t, tSteps, progress] = await Promise.all([
    searchParams,
    getT("address"),
    getT("steps"),
    enrollmentProgress(),
  ]);
  const typed = typeof given === "string" ? given : "";
  const zip = typed ? readZip(typed) : (draft.postal_code ?? null);
  const eligibility = zip ? await eligibilityOf(zip) : null;
  const isServed = zip !== null && eligibility?.eligibility_likelihood !== 0;
  const zipForm = (
    <ZipForm
      label={t("zip_label")}
      button={t("zip_button")}
      error={t("zip_error")}
      typed={isServed ? "" : typed}
    />
  );
  return (
    <StepFrame t={tSteps} step="address" progress={progress} title={t("title")} lead={t("lead")}>
      <div className="max-w-form space-y-6">
        {zip && <ServiceArea t={t} zip={zip} eligibility={eligibility} phone={brand.supportPhone} />}
        {!isServed && zipForm}
        {isServed && (
          <noscript>
            <Notice>{t.rich("no_script", { phone: () => <PhoneLink phone={brand.supportPhone} /> })}</Notice>
          </noscript>
        )}
        {isServed && (
          <Messages nouns={["address", "problems"]}>
            <AddressFinder postalCode={zip} supportPhone={brand.supportPhone} />
          </Messages>
        )}
        {isServed && <Disclosure summary={t("zip_change")}>{zipForm}</Disclosure>}
      </div>
    </StepFrame>
  );
}
