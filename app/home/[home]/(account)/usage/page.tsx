import type { Metadata } from "next";
import { readUsageWish } from "#lib/domain/usage-wish.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { UsageYear } from "./year.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("usage"))("title") };
}

interface Props {
  params: Promise<{ home: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The year that it is. */
export default async function UsagePage({ params, searchParams }: Props) {
  const home = await myHome((await params).home);
  return (
    <UsageYear home={home} year={Number(home.today.slice(0, 4))} wish={readUsageWish(await searchParams)} />
  );
}
