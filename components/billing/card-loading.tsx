import { useTranslations } from "use-intl/react";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the place of the card's fields, as high as they will be; `isWhole` also that of the mandate and the button. */
export function CardLoading({ isWhole = false }: { isWhole?: boolean }) {
  const t = useTranslations("payment");
  const field = (width: string) => (
    <span className={width}>
      <Skeleton className="mb-2 h-4 w-24" />
      <Skeleton className="h-12 w-full" />
    </span>
  );
  return (
    <div className="@container max-w-form">
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <div className="grid grid-cols-2 gap-5 @min-[30rem]:grid-cols-3">
        {field("col-span-2 @min-[30rem]:col-span-3")}
        {field("")}
        {field("")}
        {field("col-span-2 @min-[30rem]:col-span-1")}
      </div>
      {isWhole && (
        <div className="mt-7 space-y-8">
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-56 w-full @min-[30rem]:h-40" />
          <Skeleton className="h-12 w-64" />
        </div>
      )}
    </div>
  );
}
