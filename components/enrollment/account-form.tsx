"use client";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useFlow } from "#lib/browser/flow-context.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { Problem } from "#lib/domain/problem.ts";
import { type ApplicantForm, applicantForm } from "#lib/domain/profile.ts";
import { BirthDateField } from "./birth-date-field.tsx";

interface Props {
  /** YYYY-MM-DD in America/Chicago; decides who is 18. */
  today: string;
  typed: ApplicantForm;
  isSignedIn: boolean;
}

const fieldNames = ["first_name", "last_name", "email", "phone_number", "date_of_birth", "locale"] as const;
const errorKeys = ["required", "letters", "too_long", "email", "phone", "date", "under_18"] as const;

/** Who enrolls. Signed out it leads to the code; signed in it makes the account. */
export function AccountForm({ today, typed, isSignedIn }: Props) {
  const t = useTranslations("account");
  const router = usePortalRouter();
  const flow = useFlow();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({ defaultValues: typed, resolver: standardSchemaResolver(applicantForm(today)) });
  const { register, control, setError, formState } = form;

  const errorOf = (name: (typeof fieldNames)[number]) => {
    const message = formState.errors[name]?.message;
    if (!message) return undefined;
    return t(`error_${errorKeys.find((key) => key === message) ?? "refused"}`);
  };

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await callApi("POST", "/api/enrollment/profile", values);
      if (isSignedIn) await callApi("POST", "/api/enrollment/account");
      else await callApi("POST", "/api/auth/code", { email: values.email });
      router.push(isSignedIn ? "/enroll" : "/enroll/account/code");
      router.refresh();
    } catch (error) {
      setProblem(error);
      const fields = error instanceof Problem ? (error.fields ?? {}) : {};
      const refused = fieldNames.filter((name) => name in fields);
      refused.forEach((name, index) => {
        setError(name, { message: fields[name] ?? "refused" }, { shouldFocus: index === 0 });
      });
    }
  });

  return (
    <form onSubmit={submit} noValidate className="needs-script max-w-form space-y-6">
      <div className="grid gap-6 sm:grid-cols-2">
        <Field label={t("first_name")} error={errorOf("first_name")}>
          {(wiring) => <TextInput {...wiring} {...register("first_name")} autoComplete="given-name" />}
        </Field>
        <Field label={t("last_name")} error={errorOf("last_name")}>
          {(wiring) => <TextInput {...wiring} {...register("last_name")} autoComplete="family-name" />}
        </Field>
      </div>
      <Field
        label={t("email")}
        hint={t(flow ? "email_known" : isSignedIn ? "email_signed_in" : "email_hint")}
        error={errorOf("email")}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            {...register("email")}
            type="email"
            autoComplete="email"
            readOnly={isSignedIn}
          />
        )}
      </Field>
      <Field label={t("phone_number")} hint={t("phone_hint")} error={errorOf("phone_number")}>
        {(wiring) => (
          <TextInput {...wiring} {...register("phone_number")} type="tel" autoComplete="tel-national" />
        )}
      </Field>
      <Controller
        control={control}
        name="date_of_birth"
        render={({ field }) => (
          <BirthDateField value={field.value} onChange={field.onChange} error={errorOf("date_of_birth")} />
        )}
      />
      <RadioCards
        legend={t("locale")}
        columns={2}
        choices={[
          { value: "en", label: t("en") },
          { value: "es", label: t("es") },
        ]}
        {...register("locale")}
      />
      <p className="text-[0.9375rem] text-soft">{t("no_marketing")}</p>
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <Button type="submit" isPending={formState.isSubmitting} pendingLabel={t("sending")}>
        {t("continue")}
      </Button>
    </form>
  );
}
