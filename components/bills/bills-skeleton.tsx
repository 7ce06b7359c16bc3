import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the places of what is owed and of the rows. */
export function BillsSkeleton({ label }: { label: string }) {
  return (
    <div>
      <p role="status" className="sr-only">
        {label}
      </p>
      <Skeleton className="mb-10 h-48 w-full max-w-form" />
      <Skeleton className="mb-5 h-24 w-full" />
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <Skeleton key={row} className="mb-3 h-16 w-full" />
      ))}
    </div>
  );
}
