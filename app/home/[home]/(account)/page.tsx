import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("title") };
}

export default async function HomePage() {
  const t = await getT("home");
  return <PageHeader title={t("title")} />;
}
