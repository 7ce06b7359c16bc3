import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { Address } from "./address.tsx";
import { Method } from "./method.tsx";

interface Props {
  params: Promise<{ home: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("billing"))("title") };
}

export default async function PaymentPage({ params }: Props) {
  const { home } = await params;
  const [t] = await Promise.all([getT("billing"), myHome(home)]);
  return (
    <>
      <Link
        href={`/home/${home}/bills`}
        prefetch={false}
        className="link mb-2 inline-flex min-h-11 items-center gap-1"
      >
        <ChevronLeft aria-hidden="true" className="size-5" />
        {t("back")}
      </Link>
      <PageHeader title={t("title")} />
      <div className="max-w-form space-y-12">
        <section aria-labelledby="method-title">
          <h2 id="method-title" className="mb-4 text-2xl">
            {t("method")}
          </h2>
          <Suspense fallback={<Skeleton className="h-40 w-full" />}>
            <Method home={home} />
          </Suspense>
        </section>
        <section aria-labelledby="address-title">
          <h2 id="address-title" className="mb-4 text-2xl">
            {t("address")}
          </h2>
          <Suspense fallback={<Skeleton className="h-24 w-full" />}>
            <Address home={home} />
          </Suspense>
        </section>
      </div>
    </>
  );
}
