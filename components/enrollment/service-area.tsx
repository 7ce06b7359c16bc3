import { Notice } from "#components/ui/notice.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Eligibility } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"address">;
  zip: string;
  /** null when Light could not be asked. */
  eligibility: Eligibility | null;
  phone: string;
}

/** 75 to 79, El Paso's 885, and the tax office's 73301. */
const isTexas = (zip: string) => /^(7[5-9]|885|73301)/.test(zip);

/** Whether there is a choice of provider at a ZIP code, and whose wires they are. */
export function ServiceArea({ t, zip, eligibility, phone }: Props) {
  if (!eligibility) {
    const again = (
      <PageLink href={`/enroll/address?zip=${zip}`} className="link inline-flex min-h-11 items-center">
        {t("retry")}
      </PageLink>
    );
    return (
      <Notice tone="warn" actions={again}>
        {t("unsure", { zip })}
      </Notice>
    );
  }
  if (eligibility.eligibility_likelihood === 0 && !isTexas(zip)) {
    return (
      <Notice tone="warn" title={t("elsewhere_title", { zip })}>
        {t("elsewhere")}
      </Notice>
    );
  }
  if (eligibility.eligibility_likelihood === 0) {
    return (
      <Notice tone="warn" title={t("none_title", { zip })}>
        <p>{t("none")}</p>
        <p>{t.rich("none_who", { phone: () => <PhoneLink phone={phone} /> })}</p>
        <p>{t("none_wrong")}</p>
      </Notice>
    );
  }
  const names = eligibility.utilities.map(
    ({ name, display_name }) => utilityFacts(name)?.display_name ?? display_name,
  );
  return (
    <Notice tone="good">
      {names.length > 1 && t("served_two", { zip, utilities: names.join(" · ") })}
      {names.length === 1 && t("served_one", { zip, utility: names[0] ?? "" })}
      {names.length === 0 && t("served", { zip })}
    </Notice>
  );
}
