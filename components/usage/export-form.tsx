import { Download } from "lucide-react";
import { buttonLook } from "#components/ui/button-look.ts";
import { Field } from "#components/ui/field.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"usage_chart">;
  /** The number of the home. */
  home: number;
  /** What stands in the form at first. */
  from: ServiceDay;
  to: ServiceDay;
  format?: string;
  /** The newest day that can be asked for. */
  today: ServiceDay;
}

/** Asks for the days and the kind of file. A plain form: the browser saves what our handler answers, without script. */
export function ExportForm({ t, home, from, to, format = "csv", today }: Props) {
  const choices = [
    { value: "csv", label: t("export_csv"), details: t("export_csv_about") },
    { value: "green-button", label: t("export_green_button"), details: t("export_green_button_about") },
  ];
  return (
    <form action={`/api/homes/${home}/usage/export`} method="get" className="max-w-form">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("export_from")}>
          {(wiring) => (
            <TextInput {...wiring} type="date" name="from" required defaultValue={from} max={today} />
          )}
        </Field>
        <Field label={t("export_to")}>
          {(wiring) => <TextInput {...wiring} type="date" name="to" required defaultValue={to} max={today} />}
        </Field>
      </div>
      <p className="mt-2 text-[0.9375rem] text-soft leading-snug">{t("export_limits")}</p>
      <RadioCards
        className="mt-6"
        legend={t("export_format")}
        name="format"
        choices={choices}
        defaultValue={format}
        required
      />
      <button type="submit" className={buttonLook("primary", false, "mt-6 w-full sm:w-auto")}>
        <Download aria-hidden="true" className="size-5" />
        {t("export_button")}
      </button>
      <ul className="mt-6 list-disc space-y-1.5 pl-5 text-[0.9375rem] text-soft leading-snug">
        <li>{t("export_estimate")}</li>
        <li>{t("export_missing")}</li>
        <li>{t("export_private")}</li>
      </ul>
    </form>
  );
}
