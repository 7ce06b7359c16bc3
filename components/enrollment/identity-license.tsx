import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { IdentityFieldsProps } from "./identity-address.tsx";
import { StateSelect } from "./state-select.tsx";

/** A driver's license or state ID. */
export function IdentityLicense({ register, errorOf }: IdentityFieldsProps) {
  const t = useTranslations("identity");
  const number = register("drivers_license_number");
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="sr-only">{t("license_legend")}</legend>
      <p className="text-[0.9375rem] text-soft leading-snug">{t("license_hint")}</p>
      <Field label={t("drivers_license_number")} error={errorOf("drivers_license_number")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            {...number}
            isMono
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
      <StateSelect
        {...register("drivers_license_state")}
        label={t("drivers_license_state")}
        placeholder={t("choose_state")}
        error={errorOf("drivers_license_state")}
        autoComplete="off"
      />
    </fieldset>
  );
}
