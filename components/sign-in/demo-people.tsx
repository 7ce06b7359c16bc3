"use client";

import { ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { callApi } from "#lib/browser/api.ts";
import type { DemoPerson } from "#lib/domain/demo-people.ts";
import { forgetSentCode } from "./sent-code.ts";

interface Props {
  names: readonly DemoPerson[];
  nextHref: string;
}

/** One button a demo person: the sandbox makes them, and one is signed in. Needs the messages of `demo` and `problems`. */
export function DemoPeople({ names, nextHref }: Props) {
  const t = useTranslations("demo");
  const router = useRouter();
  const [pending, setPending] = useState("");
  const [problem, setProblem] = useState<unknown>(null);

  const enter = async (name: string) => {
    if (pending) return;
    setPending(name);
    setProblem(null);
    try {
      await callApi("POST", "/api/auth/demo", { name });
      forgetSentCode();
      router.push(nextHref);
      router.refresh();
    } catch (error) {
      setPending("");
      setProblem(error);
    }
  };

  return (
    <section aria-labelledby="demo-title" className="needs-script mt-10 max-w-form border-line border-t pt-7">
      <h2 id="demo-title" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <ul className="mt-5 divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-disabled={pending !== ""}
              onClick={() => void enter(name)}
              className="flex min-h-16 w-full items-center gap-4 px-5 py-3.5 text-left -outline-offset-4 hover:bg-sunken aria-disabled:cursor-default"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{t(`${name}.name`)}</span>
                <span className="block text-[0.9375rem] text-soft leading-snug">
                  {pending === name ? t("entering") : t(`${name}.about`)}
                </span>
              </span>
              {pending === name ? (
                <Spinner />
              ) : (
                <ChevronRight aria-hidden="true" className="size-5 flex-none text-soft" />
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <ProblemNotice problem={problem} />
      </div>
    </section>
  );
}
