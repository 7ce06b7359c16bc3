"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { callApi } from "#lib/browser/api.ts";
import type { DemoPerson } from "#lib/domain/demo-people.ts";

/** One button a demo person: the sandbox makes them, and one is signed in. Needs the messages of `demo` and `problems`. */
export function DemoPeople({ names }: { names: readonly DemoPerson[] }) {
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
      router.push("/home");
      router.refresh();
    } catch (error) {
      setPending("");
      setProblem(error);
    }
  };

  return (
    <section aria-labelledby="demo-title" className="mt-10 max-w-form border-line border-t pt-7">
      <h2 id="demo-title" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <ul className="mt-5 grid gap-3 sm:grid-cols-2">
        {names.map((name) => (
          <li key={name} className="flex flex-col rounded-lg border border-line bg-raised p-4">
            <span className="font-semibold">{t(`${name}.name`)}</span>
            <span className="mt-1 mb-3 flex-1 text-[0.9375rem] text-soft">{t(`${name}.about`)}</span>
            <Button
              kind="secondary"
              aria-label={t("enter_as", { name: t(`${name}.name`) })}
              isPending={pending === name}
              pendingLabel={t("entering")}
              onClick={() => void enter(name)}
            >
              {t("enter")}
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <ProblemNotice problem={problem} />
      </div>
    </section>
  );
}
