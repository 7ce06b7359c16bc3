"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Problem } from "#lib/domain/problem.ts";
import { FormActions } from "./form-actions.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

/** A new address, then the code that was mailed to it. */
export function EmailForm({ onDone }: { onDone: (word?: string) => void }) {
  const t = useTranslations("settings");
  const tProblem = useTranslations("problems");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState("");
  const [error, setError] = useState("");
  const { pending, problem, send, forget } = useSend();

  useEffect(() => {
    if (email) input.current?.focus();
  }, [email]);

  const sayWrong = (words: string) => {
    forget();
    setError(words);
    input.current?.focus();
    input.current?.select();
  };

  /** The sentence beside the box for a problem that is about what stands in it. */
  const wordsOf = (problem: unknown): string => {
    if (!(problem instanceof Problem)) return "";
    if (problem.code === "invalid_fields")
      return problem.fields?.email === "same" ? t("email_same") : t("email_error");
    const isAboutCode = ["code_wrong", "code_expired", "email_taken"].includes(problem.code);
    return isAboutCode ? tProblem(problem.code) : "";
  };

  const act = async (typed: string) => {
    if (!email) {
      await callApi("POST", "/api/settings/email/code", { email: typed });
      return setEmail(typed);
    }
    await callApi("POST", "/api/settings/email", { email, code: typed });
    router.refresh();
    onDone(t("email_changed"));
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const value = input.current?.value.trim() ?? "";
    const typed = email ? value.replace(/\D/g, "") : value.toLowerCase();
    setError("");
    if (email && typed.length !== 6) return sayWrong(t("email_code_error"));
    void send("send", () =>
      act(typed).catch((thrown: unknown) => {
        const words = wordsOf(thrown);
        if (!words) throw thrown;
        sayWrong(words);
      }),
    );
  };

  return (
    <form onSubmit={submit} noValidate className="max-w-form space-y-5">
      {email ? (
        <>
          <p role="status">
            {t.rich("email_code_lead", {
              email,
              b: (words) => <strong className="wrap-anywhere">{words}</strong>,
            })}
          </p>
          <Field key="code" label={t("email_code")} error={error}>
            {(wiring) => (
              <TextInput
                {...wiring}
                ref={input}
                name="code"
                isMono
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={11}
                className="max-w-48 text-center text-2xl tracking-[0.3em]"
              />
            )}
          </Field>
        </>
      ) : (
        <Field key="email" label={t("email_new")} hint={t("email_new_hint")} error={error}>
          {(wiring) => <TextInput {...wiring} ref={input} name="email" type="email" autoComplete="email" />}
        </Field>
      )}
      <SettingsProblem problem={problem} onRetry={() => submit()} />
      <FormActions
        label={email ? t("email_confirm") : t("email_send")}
        pendingLabel={email ? t("email_checking") : t("email_sending")}
        isPending={pending !== ""}
        onClose={() => onDone()}
      />
      {email && (
        <LinkButton
          onClick={() => {
            forget();
            setError("");
            setEmail("");
          }}
        >
          {t("email_other")}
        </LinkButton>
      )}
    </form>
  );
}
