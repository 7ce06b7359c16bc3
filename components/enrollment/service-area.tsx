import { Notice } from "#components/ui/notice.tsx";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Eligibility } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"address">;
  zip: string;
  /** null when Light could not be asked. */
  eligibility: Eligibility | null;
}

/** Whether there is a choice of provider at a ZIP code, and whose wires they are. */
export function ServiceArea({ t, zip, eligibility }: Props) {
  if (!eligibility) return <Notice tone="warn">{t("unsure", { zip })}</Notice>;
  if (eligibility.eligibility_likelihood === 0) {
    return (
      <Notice tone="warn" title={t("none_title", { zip })}>
        <p>{t("none")}</p>
        <p>{t("none_wrong")}</p>
      </Notice>
    );
  }
  const names = eligibility.utilities.map(
    ({ name, display_name }) => utilityFacts(name)?.display_name ?? display_name,
  );
  return (
    <Notice tone="good">
      {names.length > 1
        ? t("served_two", { zip, utilities: names.join(" · ") })
        : t("served_one", { zip, utility: names[0] ?? "" })}
    </Notice>
  );
}
