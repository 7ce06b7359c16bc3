import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"plans">;
  /** Read out in the place of the plans. */
  label: string;
  phone: string;
}

/** Holds the places of the plans while their prices are asked for; without a script they never come. */
export function PricesSkeleton({ t, label, phone }: Props) {
  return (
    <>
      <noscript>
        <Notice>{t.rich("no_script", { phone: () => <PhoneLink phone={phone} /> })}</Notice>
      </noscript>
      <div className="needs-script mt-10 space-y-5">
        <p role="status" className="sr-only">
          {label}
        </p>
        <Skeleton className="h-20 w-full" />
        <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
        <Skeleton className="h-[40rem] w-full rounded-xl md:h-[30rem]" />
      </div>
    </>
  );
}
