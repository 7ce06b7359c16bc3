import type { Metadata } from "next";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { orLightFlow } from "../../../../light-page.tsx";
import { Bills } from "./bills.tsx";

interface Props {
  params: Promise<{ home: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("bills"))("title") };
}

async function BillsPage({ params, searchParams }: Props) {
  const [{ home }, { page }, t] = await Promise.all([params, searchParams, getT("bills")]);
  await myHome(home);
  const wanted = /^[1-9]\d{0,2}$/.test(String(page)) ? Number(page) : 1;
  return (
    <>
      <PageHeader title={t("title")} />
      <Bills home={home} page={wanted} />
    </>
  );
}

export default orLightFlow("billing", BillsPage);
