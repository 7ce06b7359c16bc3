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

/** The language of pages and letters. */
export function LanguageRow({ locale }: { locale: Locale }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { pending, problem, send } = useSend();
  const save = async (data: FormData, close: () => void) => {
    const chosen = asLocale(data.get("locale"));
    if (!chosen) return;
    const isDone = await send("save", () => callApi("PUT", "/api/settings/language", { locale: chosen }));
    if (!isDone) return;
    close();
    router.refresh();
  };
  return (
    <Editable term={t("language")} value={<span lang={locale}>{t(locale)}</span>}>
      {(close) => (
        <form
          className="max-w-form space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            void save(new FormData(event.currentTarget), () => close());
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
          <FormActions
            label={t("save")}
            pendingLabel={t("saving")}
            isPending={pending !== ""}
            onClose={() => close()}
          />
        </form>
      )}
    </Editable>
  );
}
