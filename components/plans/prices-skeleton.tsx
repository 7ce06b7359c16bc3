import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the places of the plans while their prices are asked for. */
export function PricesSkeleton({ label }: { label: string }) {
  return (
    <div className="mt-10 space-y-5">
      <p role="status" className="sr-only">
        {label}
      </p>
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
      <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
    </div>
  );
}
