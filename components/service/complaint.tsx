import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Translator } from "#messages/english.ts";

/** The state commission's line and site (16 TAC 25.485). */
const commission = { phone: "1-888-782-8477", site: "https://www.puc.texas.gov/" };

export const commissionSite = (words: React.ReactNode) => (
  <NewWindowLink href={commission.site}>{words}</NewWindowLink>
);

/** Help with paying, and the way a complaint goes. */
export function Complaint({ t }: { t: Translator<"service"> }) {
  return (
    <div className="grid grid-cols-1 gap-8 md:grid-cols-2">
      <section aria-labelledby="pay-title">
        <h2 id="pay-title" className="text-2xl">
          {t("pay_title")}
        </h2>
        <p className="mt-2">{t("pay_body")}</p>
      </section>
      <section aria-labelledby="complaint-title">
        <h2 id="complaint-title" className="text-2xl">
          {t("complaint_title")}
        </h2>
        <ol className="mt-2 list-decimal space-y-2 pl-5">
          <li>{t("complaint_1")}</li>
          <li>
            {t.rich("complaint_2", {
              phone: () => <PhoneLink phone={commission.phone} />,
              site: commissionSite,
            })}
          </li>
          <li>{t("complaint_3")}</li>
        </ol>
      </section>
    </div>
  );
}
