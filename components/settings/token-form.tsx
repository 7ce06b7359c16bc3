"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { members } from "#lib/domain/members.ts";
import { Problem } from "#lib/domain/problem.ts";
import { SettingsProblem } from "./settings-problem.tsx";

/** Names a token and has it made. */
export function TokenForm({ onMade }: { onMade: (token: string) => void }) {
  const t = useTranslations("settings");
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  const { pending, problem, send, forget } = useSend();
  const sayWrong = (words: string) => {
    forget();
    setError(words);
    input.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError("");
    const name = input.current?.value.trim() ?? "";
    if (!name) return sayWrong(t("token_name_required"));
    void send("make", async () => {
      try {
        const { token } = members(await callApi("POST", "/api/settings/tokens", { name }));
        if (typeof token === "string") onMade(token);
      } catch (thrown) {
        const wrong = thrown instanceof Problem ? thrown.fields?.name : undefined;
        if (!wrong) throw thrown;
        sayWrong(t(wrong === "too_long" ? "token_name_too_long" : "token_name_refused"));
      }
    });
  };
  return (
    <form onSubmit={submit} noValidate className="needs-script max-w-form space-y-4">
      <Field label={t("token_name")} hint={t("token_name_hint")} error={error}>
        {(wiring) => (
          <TextInput {...wiring} ref={input} name="token_name" autoComplete="off" maxLength={40} />
        )}
      </Field>
      <SettingsProblem problem={problem} />
      <Button type="submit" kind="secondary" isPending={pending !== ""} pendingLabel={t("token_creating")}>
        {t("token_create")}
      </Button>
    </form>
  );
}
