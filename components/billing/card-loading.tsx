import { useTranslations } from "use-intl/react";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the place of the card form, as high as the form will be. */
export function CardLoading() {
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
    </div>
  );
}
