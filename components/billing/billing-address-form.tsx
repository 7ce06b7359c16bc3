"use client";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { homeAccount } from "#lib/browser/account.ts";
import {
  type BillingAddressBody,
  billingAddressForm,
  type BillingAddressForm as Form,
  filledAddress,
  isKept,
} from "#lib/domain/bill-address.ts";
import { Problem } from "#lib/domain/problem.ts";
import { usStates } from "#lib/domain/us-state.ts";
import type { BillingAddress } from "#lib/light/schemas.ts";

interface Props {
  home: number;
  kept: BillingAddress;
  onSaved: () => void;
  onCancel: () => void;
}

const errorKeys = ["required", "too_long", "zip"] as const;
const texts = [
  { name: "address_1", complete: "billing address-line1" },
  { name: "address_2", complete: "billing address-line2" },
  { name: "city", complete: "billing address-level2" },
] as const;

/** Sends once; when the answer is lost, what Light holds decides. */
async function saveAddress(home: number, body: BillingAddressBody) {
  const client = homeAccount(home);
  try {
    await client.updateBillingAddress({ body });
  } catch (error) {
    if (!(error instanceof Problem && error.code === "outcome_unknown")) throw error;
    if (!isKept(body, await client.getBillingAddress())) throw error;
  }
}

/** To this home or somewhere else; what is typed stays, whatever happens. */
export default function BillingAddressForm({ home, kept, onSaved, onCancel }: Props) {
  const t = useTranslations("billing");
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    defaultValues: filledAddress(kept),
    resolver: standardSchemaResolver(billingAddressForm),
  });
  const { setFocus } = form;
  useEffect(() => setFocus("where"), [setFocus]);
  const isOther = form.watch("where") === "other";
  const refused = problem instanceof Problem ? (problem.fields ?? {}) : {};
  const errorOf = (name: keyof Form) => {
    const message = form.getFieldState(name, form.formState).error?.message;
    const key = errorKeys.find((each) => each === message);
    if (key) return t(`error_${key}`);
    return `address.${name}` in refused ? t("error_refused") : undefined;
  };
  const submit = form.handleSubmit(async (body) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(true);
    setProblem(null);
    try {
      await saveAddress(home, body);
      onSaved();
    } catch (error) {
      setProblem(error);
      setPending(false);
      isBusy.current = false;
    }
  });

  return (
    <form onSubmit={submit} noValidate className="needs-script max-w-form space-y-5">
      <RadioCards
        {...form.register("where")}
        legend={t("address_where")}
        columns={2}
        choices={[
          { value: "same", label: t("address_same_choice") },
          { value: "other", label: t("address_other_choice"), details: t("address_other_hint") },
        ]}
      />
      {isOther && (
        <>
          {texts.map(({ name, complete }) => (
            <Field key={name} label={t(name)} error={errorOf(name)}>
              {(wiring) => <TextInput {...wiring} {...form.register(name)} autoComplete={complete} />}
            </Field>
          ))}
          <div className="grid gap-5 sm:grid-cols-[1fr_9rem]">
            <Field label={t("state")} error={errorOf("state")}>
              {(wiring) => (
                <Select {...wiring} {...form.register("state")} autoComplete="billing address-level1">
                  <option value="">{t("choose_state")}</option>
                  {usStates.map(([code, name]) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t("postal_code")} error={errorOf("postal_code")}>
              {(wiring) => (
                <TextInput
                  {...wiring}
                  {...form.register("postal_code")}
                  autoComplete="billing postal-code"
                  inputMode="numeric"
                />
              )}
            </Field>
          </div>
        </>
      )}
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" isPending={isPending} pendingLabel={t("address_saving")}>
          {t("address_save")}
        </Button>
        {!isPending && <LinkButton onClick={onCancel}>{t("address_cancel")}</LinkButton>}
      </div>
    </form>
  );
}
