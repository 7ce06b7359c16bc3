import { Disclosure } from "#components/ui/disclosure.tsx";
import { billPart } from "#lib/domain/bill-parts.ts";
import type { Charge, ChargesGroup } from "#lib/light/billing-schemas.ts";
import type { Translator } from "#messages/english.ts";

const terms = [
  "energy",
  "base",
  "minimum_usage_fee",
  "delivery",
  "credits",
  "gross_receipts",
  "puc_assessment",
  "late_penalty",
] as const;
type Term = (typeof terms)[number];

const words: readonly (readonly [Term, RegExp])[] = [
  ["gross_receipts", /gross receipts/i],
  ["puc_assessment", /\bpuct?\b/i],
  ["late_penalty", /late|penalty/i],
  ["minimum_usage_fee", /minimum/i],
  ["base", /base/i],
];

/** The word that explains a line: by its code, else by what it is for and called. */
function termOf(charge: Charge, groupName: string): Term | null {
  const part = billPart(charge, groupName);
  if (part === "energy" || part === "credits") return part;
  if (part === "delivery" || part === "delivery_fixed") return "delivery";
  const byCode = terms.find((term) => term === charge.code);
  return byCode ?? words.find(([, named]) => named.test(charge.name))?.[0] ?? null;
}

interface Props {
  t: Translator<"bills">;
  group: ChargesGroup;
  /** As its heading says it. */
  name: string;
}

/** What the charges of a group are, why they are there and who sets them. */
export function BillTerms({ t, group, name }: Props) {
  const present = new Set(group.charges.map((charge) => termOf(charge, group.name)));
  const shown = terms.filter((term) => present.has(term));
  if (shown.length === 0) return null;
  return (
    <Disclosure
      summary={
        <span>
          {t("terms")} <span className="sr-only">{name}</span>
        </span>
      }
    >
      <dl className="space-y-3">
        {shown.map((term) => (
          <div key={term}>
            <dt className="font-semibold">{t(`term_name.${term}`)}</dt>
            <dd className="text-soft">{t(`term.${term}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
