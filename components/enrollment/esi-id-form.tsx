"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { readEsiId } from "#lib/domain/esi-id.ts";
import { Problem } from "#lib/domain/problem.ts";

/** The number from a bill, however it is typed; what cannot be one is said at once, what is unknown is looked up. */
export function EsiIdForm({ onRead }: { onRead: (esi_id: string) => Promise<void> }) {
  const t = useTranslations("address");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const reading = readEsiId(typed);
  const isUnknownPrefix = reading.isValid && reading.utility === null;

  const refuse = (sentence: string) => {
    setError(sentence);
    input.current?.focus();
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isPending) return;
    setProblem(null);
    setError("");
    if (!reading.isValid) {
      if (reading.reason !== "length") return refuse(t(`esi_${reading.reason}`));
      return refuse(t("esi_length", { digits: reading.digits, expected: reading.expected.join(" / ") }));
    }
    setPending(true);
    try {
      await onRead(reading.esi_id);
    } catch (failure) {
      setPending(false);
      if (failure instanceof Problem && failure.code === "not_found") return refuse(t("esi_not_found"));
      setProblem(failure);
    }
  };

  return (
    <form onSubmit={submit} noValidate className="needs-script space-y-5">
      <Field label={t("esi_label")} hint={t("esi_hint")} error={error}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            isMono
            inputMode="numeric"
            autoComplete="off"
            maxLength={60}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setError("");
            }}
          />
        )}
      </Field>
      <p role="status" className="text-warn empty:hidden">
        {isUnknownPrefix && t("esi_unknown_prefix")}
      </p>
      <Disclosure summary={t("esi_where")}>
        <p>{t("esi_where_text")}</p>
      </Disclosure>
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <Button type="submit" isPending={isPending} pendingLabel={t("searching")}>
        {t("esi_find")}
      </Button>
    </form>
  );
}
