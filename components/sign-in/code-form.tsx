"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  email: string;
  /** How another address can be given: on another page, or here. */
  backHref?: string;
  onBack?: () => void;
  /** Called once signed in, before going on. */
  then?: `/api/${string}`;
  nextHref: string;
}

/** Takes the six digits that were mailed. Needs the messages of `sign_in` and `problems`. */
export function CodeForm({ email, backHref, onBack, then, nextHref }: Props) {
  const t = useTranslations("sign_in");
  const tProblem = useTranslations("problems");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState<"" | "code" | "again">("");
  const [isSignedIn, setSignedIn] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [fieldError, setFieldError] = useState("");
  const [wasSentAgain, setSentAgain] = useState(false);

  async function attempt(kind: "code" | "again", act: () => Promise<void>) {
    if (pending) return;
    setPending(kind);
    setProblem(null);
    setFieldError("");
    try {
      await act();
    } catch (error) {
      setPending("");
      const isAboutCode = error instanceof Problem && ["code_wrong", "code_expired"].includes(error.code);
      if (!isAboutCode) return setProblem(error);
      setFieldError(tProblem(error.code));
      input.current?.focus();
      input.current?.select();
    }
  }

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const code = input.current?.value.replace(/\D/g, "") ?? "";
    if (!isSignedIn && code.length !== 6) {
      setFieldError(t("error_code"));
      input.current?.focus();
      return;
    }
    void attempt("code", async () => {
      // The code works once: a failure after it must not send it again.
      if (!isSignedIn) await callApi("POST", "/api/auth/sign-in", { email, code });
      setSignedIn(true);
      if (then) await callApi("POST", then);
      router.push(nextHref);
      router.refresh();
    });
  };

  const sendAgain = () =>
    attempt("again", async () => {
      await callApi("POST", "/api/auth/code", { email });
      setSentAgain(true);
      setPending("");
      input.current?.focus();
    });

  return (
    <form onSubmit={submit} noValidate className="max-w-form space-y-6">
      <Field label={t("code")} error={fieldError}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            name="code"
            isMono
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={11}
            readOnly={isSignedIn}
            className="max-w-48 text-center text-2xl tracking-[0.3em]"
          />
        )}
      </Field>
      <ProblemNotice problem={problem} onRetry={() => submit()} />
      <Button type="submit" isPending={pending === "code"} pendingLabel={t("checking")}>
        {t("continue")}
      </Button>
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
          {backHref ? (
            <Link href={backHref} className="link">
              {t("other_email")}
            </Link>
          ) : (
            <LinkButton onClick={onBack}>{t("other_email")}</LinkButton>
          )}
        </div>
      </div>
    </form>
  );
}
