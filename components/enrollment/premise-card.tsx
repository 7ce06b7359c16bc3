import { Card } from "#components/ui/card.tsx";
import { formatEsiId } from "#lib/domain/esi-id.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Premise } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

/** A meter in the utility's own words: its address and its ESI ID, to be held against a bill. */
export function PremiseCard({ t, premise }: { t: Translator<"confirm">; premise: Premise }) {
  const utility = utilityFacts(premise.utility)?.display_name;
  const { address_1, address_2, city, state, postal_code } = premise;
  return (
    <Card className="grid gap-6 sm:grid-cols-2">
      <div>
        <h2 className="mb-2 font-sans text-[0.9375rem] text-soft tracking-normal">
          {utility ? t("address", { utility }) : t("address_plain")}
        </h2>
        <address className="font-semibold text-lg not-italic leading-snug">
          {[address_1, address_2, `${city}, ${state} ${postal_code}`].filter(Boolean).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </div>
      <div>
        <h2 className="mb-2 font-sans text-[0.9375rem] text-soft tracking-normal">{t("esi_id")}</h2>
        <p className="font-mono text-lg leading-snug">{formatEsiId(premise.esi_id)}</p>
        <p className="mt-2 text-[0.9375rem] text-soft leading-snug">{t("esi_hint")}</p>
      </div>
    </Card>
  );
}
