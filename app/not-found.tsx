import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("ui"))("not_found_name") };
}

export default async function NotFound() {
  const [t, jar] = await Promise.all([getT("ui"), cookies()]);
  // Only chooses the links: whatever they lead to decides by the session itself.
  const hasSession = jar.has("__Host-porchlight-session");
  return (
    <div className="max-w-form py-6 sm:py-12">
      <PageHeader title={t("not_found_title")} lead={t("not_found")} />
      <div className="flex flex-wrap gap-3">
        {hasSession && (
          <ButtonLink href="/home" prefetch={false}>
            {t("to_home")}
          </ButtonLink>
        )}
        <ButtonLink href="/" prefetch={false} kind={hasSession ? "secondary" : "primary"}>
          {t("to_start")}
        </ButtonLink>
      </div>
    </div>
  );
}
