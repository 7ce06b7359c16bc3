import { Notice } from "#components/ui/notice.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import type { Enrollment } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"review">;
  enrollment: Enrollment | null | undefined;
}

/** What keeps the enrollment from being sent, each with the step that settles it. */
export function ReviewMissing({ t, enrollment }: Props) {
  const steps = [
    !enrollment?.has_accepted_plan && "start",
    !enrollment?.is_identity_verified && "identity",
    // Light's documents do not show this flag: absent, the step is worth another look.
    !enrollment?.has_submitted_credit_check && "credit",
    !enrollment?.has_payment_method && "payment",
  ] as const;
  const missing = steps.filter((step) => step !== false);
  return (
    <Notice tone="warn" title={t("missing_title")}>
      <p>{t(missing.length > 0 ? "missing" : "missing_unknown")}</p>
      <ul>
        {missing.map((step) => (
          <li key={step}>
            <PlaceLink className="link inline-flex min-h-11 items-center" href={`/enroll/${step}`}>
              {t(`missing_${step}`)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
