import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"operations">;
  /** What was wrong with what was sent before. */
  wrong: "wrong" | "often" | null;
}

/** Asks for the key. A plain form, which works without script. */
export function OperationsSignIn({ t, wrong }: Props) {
  return (
    <div className="max-w-form">
      <PageHeader title={t("title")} lead={t("sign_in.lead")} />
      <form method="post" action="/api/operations/sign-in" className="space-y-5">
        <Field
          id="operations-key"
          label={t("sign_in.key")}
          hint={t("sign_in.hint")}
          error={wrong && t(`sign_in.${wrong}`)}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              type="password"
              name="key"
              autoComplete="current-password"
              required
              isMono
            />
          )}
        </Field>
        <Button type="submit">{t("sign_in.open")}</Button>
      </form>
    </div>
  );
}
