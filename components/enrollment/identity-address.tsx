import type { FieldPath, UseFormRegister } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { IdentityForm } from "#lib/domain/identity.ts";
import { StateSelect } from "./state-select.tsx";

export interface IdentityFieldsProps {
  register: UseFormRegister<IdentityForm>;
  errorOf: (name: FieldPath<IdentityForm>) => string | undefined;
}

/** Where the person lived before. */
export function IdentityAddress({ register, errorOf }: IdentityFieldsProps) {
  const t = useTranslations("identity");
  const field = (name: "address_1" | "address_2" | "city" | "postal_code", complete: string) => {
    // Registered in the order of the screen, which is the order in which errors take the focus.
    const registered = register(`previous_address.${name}`);
    return (
      <Field label={t(name)} error={errorOf(`previous_address.${name}`)}>
        {(wiring) => (
          <TextInput
            {...wiring}
            {...registered}
            autoComplete={`section-previous ${complete}`}
            inputMode={name === "postal_code" ? "numeric" : "text"}
          />
        )}
      </Field>
    );
  };
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="sr-only">{t("previous_legend")}</legend>
      <p className="text-[0.9375rem] text-soft leading-snug">{t("previous_hint")}</p>
      {field("address_1", "address-line1")}
      {field("address_2", "address-line2")}
      {field("city", "address-level2")}
      <div className="grid gap-5 sm:grid-cols-[1fr_9rem]">
        <StateSelect
          {...register("previous_address.state")}
          label={t("state")}
          placeholder={t("choose_state")}
          error={errorOf("previous_address.state")}
          autoComplete="section-previous address-level1"
        />
        {field("postal_code", "postal-code")}
      </div>
    </fieldset>
  );
}
