import type { Metadata } from "next";
import { brand } from "#brand";
import { DocumentsScreen } from "#components/documents/documents-screen.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { listConsents } from "#lib/server/consent-record.ts";
import { standingConsents } from "#lib/server/given-consents.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { orLightFlow } from "../../../../light-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("documents"))("title") };
}

async function DocumentsPage({ params }: { params: Promise<{ home: string }> }) {
  const { home, light, location } = await myHome((await params).home);
  const [contracts, consents, t, locale] = await Promise.all([
    part(light.listAllDocuments({ params: { location_uuid: location.uuid } })),
    listConsents(home.id),
    getT("documents"),
    getLocale(),
  ]);
  return (
    <DocumentsScreen
      words={{ t, locale }}
      contracts={contracts.data}
      missing={
        contracts.problem && (
          <PartMissing problem={contracts.problem} href={`/home/${home.number}/documents`} />
        )
      }
      consents={standingConsents(consents, contracts.data)}
      phone={<PhoneLink phone={brand.supportPhone} />}
    />
  );
}

export default orLightFlow("documents", DocumentsPage);
