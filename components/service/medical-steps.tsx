import { brand } from "#brand";
import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { Translator } from "#messages/english.ts";
import { commissionSite } from "./complaint.tsx";

interface Props {
  t: Translator<"service">;
  utility: string;
  /** null where nobody says. */
  phone: string | null;
  formLine: string | null;
}

/** For the head of a sentence: a name we do not know is "your utility". */
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** What the utility's medical listings are, how to apply, and what they do not do (16 TAC 25.497). */
export function MedicalSteps({ t, utility, phone, formLine }: Props) {
  return (
    <>
      <section aria-labelledby="kinds-title">
        <h2 id="kinds-title" className="text-2xl">
          {t("medical_kinds")}
        </h2>
        <dl className="mt-3 grid gap-5 sm:grid-cols-2">
          {(["critical", "chronic"] as const).map((kind) => (
            <div key={kind}>
              <dt className="font-semibold">{t(`medical_${kind}`)}</dt>
              <dd className="mt-1">{t(`medical_${kind}_body`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="how-title">
        <h2 id="how-title" className="text-2xl">
          {t("medical_how")}
        </h2>
        <ol className="mt-3 list-decimal space-y-2 pl-5">
          <li>{t.rich("medical_step_1", { utility, site: commissionSite })}</li>
          <li>{t("medical_step_2")}</li>
          <li>
            {t.rich("medical_step_3", {
              utility,
              known: phone ? (formLine ? "line" : "phone") : "none",
              form: () => <span className="whitespace-nowrap">{formLine}</span>,
              number: () => <PhoneLink phone={phone ?? brand.supportPhone} />,
            })}
          </li>
          <li>{t("medical_step_4", { utility: capital(utility) })}</li>
        </ol>
      </section>
      <Notice tone="warn" title={t("medical_not_title")}>
        <p>{t("medical_not_body")}</p>
      </Notice>
      <p className="text-soft">{t("medical_private")}</p>
    </>
  );
}
