import { Phone, TriangleAlert } from "lucide-react";
import { buttonLook } from "#components/ui/button-look.ts";
import { Card } from "#components/ui/card.tsx";
import { PhoneLink, telHref } from "#components/ui/phone-link.tsx";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import { knownUtilities } from "#lib/domain/utility.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"service">;
  utility: string;
  /** null where nobody says: then all of them are listed. */
  phone: string | null;
  esiId: string;
}

/** Whom to call when the power is out: always the utility, never us. */
export function Outage({ t, utility, phone, esiId }: Props) {
  return (
    <Card as="section" aria-labelledby="outage-title" className="border-accent-line">
      <h2 id="outage-title" className="text-2xl">
        {t("outage_title")}
      </h2>
      <p className="mt-2 max-w-[60ch]">{t("outage_body", { utility })}</p>
      {phone ? (
        <a className={buttonLook("primary", false, "mt-4 max-w-full")} href={telHref(phone)}>
          <Phone aria-hidden="true" className="size-5 flex-none" />
          <span className="min-w-0">
            {t.rich("outage_call", {
              utility,
              number: () => <span className="inline-block">{phone}</span>,
            })}
          </span>
        </a>
      ) : (
        <>
          <p className="mt-4 font-medium">{t("outage_lines")}</p>
          <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
            {knownUtilities.map(({ display_name, outage_phone }) => (
              <li key={display_name} className="flex min-h-11 flex-wrap items-center gap-x-2">
                {display_name} <PhoneLink phone={outage_phone} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 flex gap-2 font-medium">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 flex-none text-warn" />
        {t("outage_danger", { utility })}
      </p>
      <p className="mt-3 text-[0.9375rem] text-soft">
        {t("outage_have_ready")} <span className="break-words font-mono text-ink">{formatEsiId(esiId)}</span>
      </p>
    </Card>
  );
}
