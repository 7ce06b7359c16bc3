"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  number: number;
  name: string | null;
  /** What the home is called now. */
  title: string;
}

/** The person's own name for a home: given, changed, taken back. */
export function HomeName({ number, name, title }: Props) {
  const t = useTranslations("homes");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState("");
  const [done, setDone] = useState("");
  const { pending, problem, send, forget } = useSend();

  useEffect(() => {
    if (isOpen) input.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError("");
    const isSent = await send("name", () =>
      callApi("PUT", `/api/homes/${number}/name`, { name: input.current?.value ?? "" })
        .catch((thrown: unknown) => {
          if (!(thrown instanceof Problem) || !thrown.fields?.name) throw thrown;
          setError(t(thrown.fields.name === "too_long" ? "error_too_long" : "error_refused"));
          input.current?.focus();
          return "refused";
        })
        .then((reply) => {
          if (reply === "refused") return;
          setOpen(false);
          setDone(t("rename_done"));
          router.refresh();
        }),
    );
    return isSent;
  };

  return (
    <div className="needs-script relative z-1">
      {isOpen ? (
        <form onSubmit={(event) => void submit(event)} noValidate className="max-w-form space-y-4 pt-3">
          <Field label={t("rename_label")} hint={t("rename_hint")} error={error}>
            {(wiring) => (
              <TextInput
                {...wiring}
                ref={input}
                name="home_name"
                defaultValue={name ?? ""}
                maxLength={40}
                autoComplete="off"
              />
            )}
          </Field>
          <ProblemNotice problem={problem} />
          <div className="flex flex-wrap gap-x-3 gap-y-2">
            <Button type="submit" isPending={pending !== ""} pendingLabel={t("rename_saving")}>
              {t("rename_save")}
            </Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t("rename_keep")}
            </Button>
          </div>
        </form>
      ) : (
        <LinkButton
          ref={button}
          aria-label={`${t(name ? "renamed" : "rename")}: ${title}`}
          onClick={() => {
            setDone("");
            setError("");
            forget();
            setOpen(true);
          }}
        >
          {t(name ? "renamed" : "rename")}
        </LinkButton>
      )}
      <p role="status" className="font-medium text-[0.9375rem] text-good">
        {done}
      </p>
    </div>
  );
}
