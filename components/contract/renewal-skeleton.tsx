import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { BackLink } from "./renewal-screen.tsx";
import type { RenewalWords } from "./renewal-words.ts";

interface Props {
  t: RenewalWords["t"];
  /** Read out in the place of the offers. */
  label: string;
  planHref: string;
  phone: ReactNode;
}

/** Holds the place of the offers while they are priced; without a script they never come. */
export function RenewalSkeleton({ t, label, planHref, phone }: Props) {
  return (
    <>
      <BackLink t={t} href={planHref} />
      <PageHeader title={t("title")} />
      <noscript>
        <Notice>{t.rich("no_script", { phone: () => phone })}</Notice>
      </noscript>
      <p role="status" className="needs-script sr-only">
        {label}
      </p>
      <div className="needs-script grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Skeleton className="h-72 rounded-xl" />
        <div className="space-y-5">
          <Skeleton className="h-24 rounded-xl" />
          <Skeleton className="h-[26rem] rounded-xl" />
          <Skeleton className="h-[26rem] rounded-xl" />
        </div>
      </div>
    </>
  );
}
