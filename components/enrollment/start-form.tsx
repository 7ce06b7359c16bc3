"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useConsentForm } from "#lib/browser/consent-form.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { Problem } from "#lib/domain/problem.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { StartKind } from "#lib/domain/start-service.ts";

interface Props {
  locale: Locale;
  /** The quote that this page shows. */
  planUuid: string;
  /** The days that service can start on, by situation. */
  days: Record<StartKind, string[]>;
  chosen: { kind: StartKind; date: string } | null;
  consents: readonly ConsentText[];
  documents: ReactNode;
  rescission: string;
}

/** Accepts the chosen plan: situation, first day, consents. */
export function StartForm({ locale, planUuid, days, chosen, consents, documents, rescission }: Props) {
  const t = useTranslations("start");
  const router = usePortalRouter();
  const agreed = useConsentForm(consents);
  const { pending, problem, send, forget } = useSend();
  const [kind, setKind] = useState<StartKind | "">(chosen?.kind ?? "");
  const [date, setDate] = useState(chosen?.date ?? "");
  const [isLeaving, setLeaving] = useState(false);

  const choices = kind ? days[kind] : [];
  const isDayOpen = choices.includes(date);
  const isExpired = problem instanceof Problem && problem.code === "plan_expired";

  const choose = (next: StartKind) => {
    setKind(next);
    if (!days[next].includes(date)) setDate(next === "switch" ? (days.switch[0] ?? "") : "");
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    forget();
    if (!agreed.check(isDayOpen)) return;
    const body = { plan_uuid: planUuid, kind, start_date: date, consents: agreed.ticked };
    if (!(await send("accept", () => callApi("POST", "/api/enrollment/accept", body)))) return;
    setLeaving(true);
    router.push("/enroll");
    router.refresh();
  };

  return (
    <form ref={agreed.box} onSubmit={submit} noValidate className="needs-script max-w-[44rem] space-y-8">
      <RadioCards
        legend={t("kind")}
        name="kind"
        columns={2}
        error={agreed.isChecked && !kind && t("error_kind")}
        defaultValue={kind}
        onChange={(event) => choose(event.target.value === "move_in" ? "move_in" : "switch")}
        choices={[
          { value: "switch", label: t("switch"), details: t("switch_details") },
          { value: "move_in", label: t("move_in"), details: t("move_in_details") },
        ]}
      />
      {kind && (
        <Field
          label={t("date")}
          hint={t(`date_hint_${kind}`)}
          error={agreed.isChecked && !isDayOpen && t("error_date")}
          className="max-w-form"
        >
          {(wiring) => (
            <Select
              {...wiring}
              value={isDayOpen ? date : ""}
              onChange={(event) => setDate(event.target.value)}
            >
              <option value="" disabled>
                {t("choose_day")}
              </option>
              {choices.map((day, index) => (
                <option key={day} value={day}>
                  {index === 0
                    ? t("earliest", { day: formatDay(day, locale, "long") })
                    : formatDay(day, locale, "long")}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <p className="mt-1 mb-3 text-soft">{t("agree_hint")}</p>
        <ConsentBoxes
          consents={consents}
          ticked={agreed.ticked}
          onChange={agreed.tick}
          missingError={agreed.isChecked && t("error_consent")}
          details={{ contract: documents }}
        />
      </fieldset>
      {kind === "switch" && <p className="border-accent-line border-l-4 pl-4">{rescission}</p>}
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      {isExpired ? (
        <ButtonLink href="/enroll/plans">{t("expired_action")}</ButtonLink>
      ) : (
        <Button type="submit" isPending={isLeaving || pending !== ""} pendingLabel={t("saving")}>
          {t("continue")}
        </Button>
      )}
    </form>
  );
}
