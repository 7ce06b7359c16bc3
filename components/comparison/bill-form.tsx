"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type BillField, certaintyOf } from "#lib/browser/comparison-facts.ts";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import { BillDoubts } from "./bill-doubts.tsx";
import { BillProblem } from "./bill-problem.tsx";
import { Certainty } from "./certainty.tsx";
import { useBillForm } from "./use-bill-form.ts";

interface Props {
  /** The bill that is shown. */
  billId: string;
  reading: BillReading;
  /** What the customer confirmed before; null the first time, when each field says how well it was read. */
  facts: BillFacts | null;
  /** What stands beside the charges: arrears, an estimated reading. */
  notes: ReactNode;
  today: ServiceDay;
  locale: Locale;
}

/** What was read, each field to be corrected, and what no bill says. */
export function BillForm({ notes, locale, ...bill }: Props) {
  const t = useTranslations("comparison_bill");
  const { values, register, watch, setFocus, formState, ...form } = useBillForm(bill);
  const { asked, problem, errorOf, change, submit, acceptDoubts, isPending } = form;
  const { reading, facts } = bill;
  const fee = watch("fee");
  const hasSolar = reading.has_solar === true || values.exported_kwh !== "";
  const errorText = (name: BillField) => {
    const code = errorOf(name);
    return code && t(`error_${code}`);
  };

  type Read = Exclude<keyof BillReading, "confidence">;
  const doubted = new Set<BillField>(asked?.doubts.flatMap(({ fields }) => [...fields]));
  const levelOf = (name: BillField, read: Read) => {
    if (doubted.has(name)) return "check";
    return facts || formState.dirtyFields[name] ? null : certaintyOf(reading, read);
  };
  const label = (text: string, read: Read, name: BillField) => (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {text}
      <Certainty level={levelOf(name, read)} />
    </span>
  );
  const input = (name: BillField, read: Read | null, more: object = {}, hint?: string) => (
    <Field label={read ? label(t(name), read, name) : t(name)} hint={hint} error={errorText(name)}>
      {/* As it was read from the first, before any script. */}
      {(wiring) => (
        <TextInput {...wiring} {...register(name)} defaultValue={values[name]} autoComplete="off" {...more} />
      )}
    </Field>
  );
  const part = (title: string, children: ReactNode) => (
    <fieldset className="min-w-0 space-y-5 border-line border-t pt-5">
      <legend className="float-left mb-4 w-full font-display font-semibold text-2xl">{title}</legend>
      <div className="clear-both space-y-5">{children}</div>
    </fieldset>
  );
  const pair = "grid gap-5 sm:grid-cols-2";
  const money = { inputMode: "decimal", suffix: "$", maxLength: 14 };
  const energy = { inputMode: "decimal", suffix: "kWh", maxLength: 14 };

  return (
    <form onSubmit={submit} onChange={change} noValidate className="needs-script space-y-8">
      {part(
        t("part_money"),
        <>
          {input("provider", "provider", { maxLength: 80 })}
          <div className={pair}>
            {input("charges", "charges_cents", money, t("charges_hint"))}
            {input("kwh", "kwh", energy, t("kwh_hint"))}
          </div>
          {hasSolar && input("exported_kwh", "exported_kwh", energy, t("exported_hint"))}
          {notes}
        </>,
      )}
      {part(
        t("part_month"),
        <>
          <div className={pair}>
            {input("period_start", "period_start", { type: "date" })}
            {input("period_end", "period_end", { type: "date" })}
          </div>
          <div className={pair}>{input("invoice_date", "invoice_date", { type: "date" })}</div>
        </>,
      )}
      {part(
        t("part_home"),
        <>
          {input("esi_id", "esi_id", { isMono: true, inputMode: "numeric", maxLength: 60 }, t("esi_id_hint"))}
          <div className={pair}>
            {input(
              "postal_code",
              null,
              { inputMode: "numeric", autoComplete: "postal-code", maxLength: 10 },
              t(watch("esi_id").trim() ? "postal_code_hint_esi" : "postal_code_hint"),
            )}
          </div>
        </>,
      )}
      {part(
        t("part_contract"),
        <>
          <div className={pair}>
            {input("contract_end_date", "contract_end_date", { type: "date" }, t("contract_hint"))}
          </div>
          <div id="fee" className="scroll-mt-6">
            <RadioCards
              legend={t("fee")}
              hint={t("fee_hint")}
              columns={2}
              choices={(["unknown", "none", "flat", "per_month"] as const).map((value) => ({
                value,
                label: t(`fee_${value}`),
              }))}
              {...register("fee")}
            />
          </div>
          {(fee === "flat" || fee === "per_month") && (
            <div className={pair}>{input("fee_amount", null, money)}</div>
          )}
        </>,
      )}
      {formState.submitCount > 0 && Object.keys(formState.errors).length > 0 && (
        <Notice tone="error" role="alert">
          {t("error_fields")}
        </Notice>
      )}
      {asked && (
        <BillDoubts
          locale={locale}
          {...asked}
          onCorrect={() => setFocus([...doubted][0] ?? "charges", { shouldSelect: true })}
          onRight={acceptDoubts}
        />
      )}
      <BillProblem problem={problem} onRetry={() => void submit()} />
      <Button type="submit" isPending={isPending} pendingLabel={t("comparing")}>
        {t("compare")}
      </Button>
    </form>
  );
}
