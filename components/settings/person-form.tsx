"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { Problem } from "#lib/domain/problem.ts";
import { FormActions } from "./form-actions.tsx";
import { type HomeOutcome, HomeOutcomes, readOutcomes } from "./home-outcomes.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

export interface Person {
  first_name: string;
  last_name: string;
  /** As people write it. */
  phone_number: string;
}

interface Props {
  person: Person;
  /** What each home is called, by its number. */
  titles: Record<number, string>;
  onDone: (word?: string) => void;
}

const fieldNames = ["first_name", "last_name", "phone_number"] as const;
const errorKeys = ["required", "letters", "too_long", "phone"] as const;

/** Name and phone, for the accounts of all homes at once. What is wrong with them, the server says. */
export function PersonForm({ person, titles, onDone }: Props) {
  const t = useTranslations("settings");
  const tAccount = useTranslations("account");
  const router = useRouter();
  const [problem, setProblem] = useState<unknown>(null);
  const [outcomes, setOutcomes] = useState<HomeOutcome[]>([]);
  const { register, setError, setFocus, formState, handleSubmit } = useForm({ defaultValues: person });

  useEffect(() => setFocus("first_name"), [setFocus]);

  const errorOf = (name: (typeof fieldNames)[number]) => {
    const message = formState.errors[name]?.message;
    return message && tAccount(`error_${errorKeys.find((key) => key === message) ?? "refused"}`);
  };

  const submit = handleSubmit(async (values) => {
    setProblem(null);
    setOutcomes([]);
    try {
      const homes = readOutcomes(await callApi("POST", "/api/settings/person", values));
      router.refresh();
      if (homes.every((home) => !home.problem)) return onDone(t("saved"));
      setOutcomes(homes);
    } catch (error) {
      const fields = error instanceof Problem ? (error.fields ?? {}) : {};
      const wrong = fieldNames.filter((name) => name in fields);
      wrong.forEach((name, index) => {
        setError(name, { message: fields[name] ?? "refused" }, { shouldFocus: index === 0 });
      });
      setProblem(wrong.length > 0 ? null : error);
    }
  });

  const input = (name: (typeof fieldNames)[number], autoComplete: string, type = "text") => (
    <Field label={name === "phone_number" ? t("phone") : tAccount(name)} error={errorOf(name)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          {...register(name, { required: "required" })}
          autoComplete={autoComplete}
          type={type}
        />
      )}
    </Field>
  );

  return (
    <form onSubmit={submit} noValidate className="max-w-form space-y-5">
      <div className="grid gap-5 sm:grid-cols-2">
        {input("first_name", "given-name")}
        {input("last_name", "family-name")}
      </div>
      {input("phone_number", "tel-national", "tel")}
      <SettingsProblem problem={problem} onRetry={() => void submit()} />
      <HomeOutcomes outcomes={outcomes} titles={titles} onRetry={() => void submit()} />
      <FormActions
        label={t("save")}
        pendingLabel={t("saving")}
        isPending={formState.isSubmitting}
        onClose={() => onDone()}
      />
    </form>
  );
}
