"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type FoundPremise, searchFullAddress } from "#lib/browser/premises.ts";
import { readZip } from "#lib/domain/zip.ts";

interface Props {
  postalCode: string;
  /** A choice is on its way: no second one is taken. */
  isBusy: boolean;
  onFound: (premises: FoundPremise[]) => void;
}

const fields = [
  { name: "address_1", autoComplete: "address-line1", isRequired: true, maxLength: 120 },
  { name: "address_2", autoComplete: "address-line2", isRequired: false, maxLength: 40 },
  { name: "city", autoComplete: "address-level2", isRequired: true, maxLength: 60 },
  { name: "postal_code", autoComplete: "postal-code", isRequired: true, maxLength: 10 },
] as const;

/** The whole address at once, for an exact match. */
export function AddressForm({ postalCode, isBusy, onFound }: Props) {
  const t = useTranslations("address");
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isPending, setPending] = useState(false);
  const [isNothing, setNothing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!form.current || isPending || isBusy) return;
    const data = new FormData(form.current);
    const value = (name: string) => String(data.get(name) ?? "").trim();
    const postal_code = readZip(value("postal_code"));
    const empty = fields
      .filter(({ name, isRequired }) => isRequired && (name === "postal_code" ? !postal_code : !value(name)))
      .map(({ name }) => name);
    setMissing(empty);
    setNothing(false);
    setProblem(null);
    if (empty[0] || !postal_code) {
      form.current.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
      return;
    }
    setPending(true);
    try {
      const premises = await searchFullAddress({
        address_1: value("address_1"),
        address_2: value("address_2") || null,
        city: value("city"),
        postal_code,
      });
      setNothing(premises.length === 0);
      if (premises.length > 0) onFound(premises);
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="needs-script space-y-5">
      {fields.map(({ name, autoComplete, maxLength }) => (
        <Field
          key={name}
          label={t(name)}
          error={missing.includes(name) && t(name === "postal_code" ? "zip_error" : "error_required")}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              name={name}
              autoComplete={autoComplete}
              maxLength={maxLength}
              defaultValue={name === "postal_code" ? postalCode : ""}
              inputMode={name === "postal_code" ? "numeric" : "text"}
            />
          )}
        </Field>
      ))}
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      {isNothing && (
        <Notice tone="warn" title={t("nothing_title")} role="status">
          <p>{t("nothing_full")}</p>
        </Notice>
      )}
      <Button type="submit" isPending={isPending || isBusy} pendingLabel={t("searching")}>
        {t("find")}
      </Button>
    </form>
  );
}
