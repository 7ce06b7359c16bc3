"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  label: string;
  /** Takes six digits; while it leaves the screen it stays pending. */
  onCode: (code: string) => Promise<void>;
  onSendAgain: () => Promise<unknown>;
  /** The code was taken already: what came after it failed, and is all that is tried again. */
  isTaken?: boolean;
  /** It came in the place of something that had the focus. */
  takesFocus?: boolean;
  beside?: ReactNode;
  /** How another address can be given. */
  other: ReactNode;
  notice: (problem: unknown, onRetry: () => void) => ReactNode;
}

/** Takes the six digits that were mailed, or has others mailed. Needs the messages of `sign_in` and `problems`. */
export function MailedCode(props: Props) {
  const { label, onCode, onSendAgain, isTaken, takesFocus, beside, other, notice } = props;
  const t = useTranslations("sign_in");
  const tProblem = useTranslations("problems");
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState<"" | "code" | "again">("");
  const [problem, setProblem] = useState<unknown>(null);
  const [error, setError] = useState("");
  const [wasSentAgain, setSentAgain] = useState(false);

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const attempt = async (kind: "code" | "again", act: () => Promise<void>) => {
    if (pending) return;
    setPending(kind);
    setProblem(null);
    setError("");
    try {
      await act();
    } catch (thrown) {
      setPending("");
      const isAboutCode = thrown instanceof Problem && ["code_wrong", "code_expired"].includes(thrown.code);
      if (!isAboutCode) return setProblem(thrown);
      setError(tProblem(thrown.code));
      input.current?.focus();
      input.current?.select();
    }
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const code = input.current?.value.replace(/\D/g, "") ?? "";
    if (code.length === 6) return void attempt("code", () => onCode(code));
    setError(t("error_code"));
    input.current?.focus();
  };
  const sendAgain = () =>
    attempt("again", async () => {
      await onSendAgain();
      setSentAgain(true);
      setPending("");
      input.current?.focus();
    });

  return (
    <form onSubmit={submit} noValidate className="needs-script max-w-form space-y-6">
      <Field label={t("code")} error={error}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            name="code"
            isMono
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={11}
            readOnly={isTaken}
            className="max-w-48 text-center text-2xl tracking-[0.3em]"
          />
        )}
      </Field>
      {notice(problem, () => submit())}
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <Button type="submit" isPending={pending === "code"} pendingLabel={t("checking")}>
          {label}
        </Button>
        {beside}
      </div>
      <div className="space-y-2 border-line border-t pt-5 text-soft">
        <p>{t("not_there")}</p>
        {wasSentAgain && (
          <Notice tone="good" role="status">
            {t("sent_again")}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <Button
            kind="quiet"
            onClick={sendAgain}
            isPending={pending === "again"}
            pendingLabel={t("sending")}
          >
            {t("again")}
          </Button>
          {other}
        </div>
      </div>
    </form>
  );
}
