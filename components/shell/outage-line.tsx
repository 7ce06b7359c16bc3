import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"account_nav">;
  utility: { display_name: string; outage_phone: string };
}

/** Whom to call when the power is out. */
export function OutageLine({ t, utility }: Props) {
  return (
    <p className="mt-14 text-[0.9375rem] text-soft">
      {t.rich("outage", {
        utility: utility.display_name,
        phone: () => <PhoneLink phone={utility.outage_phone} />,
      })}
    </p>
  );
}
