import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** The shape of the tracker while its first answer is under way; `label` is read out in its place. */
export function StatusSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-10 w-3/4" />
      <Skeleton className="mt-5 h-5 w-full" />
      <Skeleton className="mt-2.5 h-5 w-2/3" />
      <div className="mt-10 grid gap-6 sm:grid-cols-4">
        {["one", "two", "three", "four"].map((key) => (
          <div key={key}>
            <Skeleton className="size-11 rounded-full" />
            <Skeleton className="mt-3 h-5 w-20" />
          </div>
        ))}
      </div>
      <Card className="mt-10 space-y-4">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-5/6" />
      </Card>
    </div>
  );
}
