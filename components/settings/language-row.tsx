"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { asLocale, type Locale, locales } from "#lib/domain/locale.ts";
import { Editable } from "./editable.tsx";
import { FormActions } from "./form-actions.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

interface Props {
  locale: Locale;
}

/** Its own component, so that what went wrong is forgotten with the form. */
function LanguageForm({ locale, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const save = async (data: FormData) => {
    const chosen = asLocale(data.get("locale"));
    if (!chosen) return;
    const isDone = await send("save", () => callApi("PUT", "/api/settings/language", { locale: chosen }));
    if (!isDone) return;
    onDone();
    router.refresh();
  };
  return (
    <form
      className="max-w-form space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <RadioCards
        legend={t("language")}
        hint={t("language_hint")}
        name="locale"
        columns={2}
        defaultValue={locale}
        choices={locales.map((value) => ({ value, label: <span lang={value}>{t(value)}</span> }))}
      />
      <SettingsProblem problem={problem} />
      <FormActions label={t("save")} pendingLabel={t("saving")} isPending={pending !== ""} onClose={onDone} />
    </form>
  );
}

/** The language of pages and letters. */
export function LanguageRow({ locale }: Props) {
  const t = useTranslations("settings");
  return (
    <Editable term={t("language")} value={<span lang={locale}>{t(locale)}</span>}>
      {(close) => <LanguageForm locale={locale} onDone={() => close()} />}
    </Editable>
  );
}
