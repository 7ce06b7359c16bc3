"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  /** What was typed before, when one comes back to it. */
  typed: string;
  onSent: (email: string) => void;
}

/** Asks for the address and has a code mailed to it. */
export function EmailForm({ typed, onSent }: Props) {
  const t = useTranslations("sign_in");
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    if (typed) input.current?.focus();
  }, [typed]);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const email = input.current?.value.trim().toLowerCase() ?? "";
    setPending(true);
    setProblem(null);
    setWrong(false);
    try {
      await callApi("POST", "/api/auth/code", { email });
      onSent(email);
    } catch (error) {
      const isAboutEmail = error instanceof Problem && error.code === "invalid_fields";
      setWrong(isAboutEmail);
      setProblem(isAboutEmail ? null : error);
      if (isAboutEmail) input.current?.focus();
    } finally {
      setPending(false);
    }
  };

  return (
    <form onSubmit={submit} noValidate className="needs-script max-w-form space-y-6">
      <Field label={t("email")} error={isWrong && t("error_email")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={typed}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <Button type="submit" isPending={isPending} pendingLabel={t("sending")}>
        {t("send")}
      </Button>
    </form>
  );
}
