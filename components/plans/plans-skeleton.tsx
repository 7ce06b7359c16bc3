import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the places of the page while its prices are asked for. */
export function PlansSkeleton({ title, label }: { title: string; label: string }) {
  return (
    <div className="grid gap-6 pb-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-14">
      <p role="status" className="sr-only">
        {label}
      </p>
      <div className="lg:pt-3">
        <Skeleton className="h-11 w-full lg:h-96" />
      </div>
      <div>
        <PageHeader title={title} lead={<Skeleton className="h-20 w-full max-w-[60ch] sm:h-12" />} />
        <Skeleton className="h-96 w-full rounded-xl sm:h-64" />
        <div className="mt-10 space-y-5">
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
          <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
        </div>
      </div>
    </div>
  );
}
