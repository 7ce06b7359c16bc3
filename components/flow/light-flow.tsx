"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import * as z from "zod/mini";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import type { LightScope } from "#lib/domain/brand.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import { LightClosed } from "./light-closed.tsx";
import { LightFrame } from "./light-frame.tsx";

const Opened = z.object({ login_link: z.url() });
const Closed = z.object({ is_sent: z.boolean() });

/** Asking twice does no harm, so a lost answer is one more case of not being reached. */
async function ask<T>(path: `/api/${string}`, body: object, shape: z.ZodMiniType<T>): Promise<T> {
  const reply = await callApi("POST", path, body).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "outcome_unknown" ? problem("offline") : error;
  });
  const parsed = z.safeParse(shape, reply);
  if (!parsed.success) throw problem("internal");
  return parsed.data;
}

interface Props {
  home: number;
  scope: LightScope;
  title: string;
  /** For whom it does not open. */
  phone: string;
}

/** Light's own flow for one of the person's homes. Needs the messages of `light_flow` and `problems`. */
export function LightFlow({ home, scope, title, phone }: Props) {
  const t = useTranslations("light_flow");
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  const { send, pending, problem: failure } = useSend();
  const [link, setLink] = useState<string | null>(null);
  const [stage, setStage] = useState<"opening" | "there" | "slow" | "refused" | "closed">("opening");
  const path = `/api/homes/${home}/flow` as const;

  const open = () => {
    setLink(null);
    setStage("opening");
    return send("open", async () => setLink((await ask(path, { scope }, Opened)).login_link));
  };
  /** What was pressed goes with it, and the focus must not. */
  const openAgain = () => {
    isPressed.current = true;
    void open();
  };
  useEffect(() => {
    if (isPressed.current) box.current?.focus({ preventScroll: true });
    isPressed.current = false;
  });
  const lookAgain = () =>
    send("close", async () => {
      const { is_sent } = await ask(`${path}/closed`, {}, Closed);
      if (scope === "enrollment" && is_sent) router.replace(`/home/${home}/status`);
      else router.refresh();
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a page; a link opens once.
  useEffect(() => {
    void open();
  }, []);

  if (stage === "closed") {
    const isEnrolling = scope === "enrollment";
    return (
      <LightClosed title={t("closed_title")}>
        <p role="status">{t(pending ? "closed_looking" : isEnrolling ? "closed_enrolling" : "closed")}</p>
        <ProblemNotice problem={failure} onRetry={() => void lookAgain()} />
        <div className="flex flex-wrap gap-4">
          {!isEnrolling && <ButtonLink href={`/home/${home}`}>{t("to_home")}</ButtonLink>}
          <Button kind={isEnrolling ? "primary" : "secondary"} disabled={pending !== ""} onClick={openAgain}>
            {t(isEnrolling ? "go_on" : "again")}
          </Button>
        </div>
      </LightClosed>
    );
  }
  const isMissing = stage === "slow" || stage === "refused";
  const again = <Button onClick={openAgain}>{t("again")}</Button>;
  const call = t.rich("call", { phone: () => <PhoneLink phone={phone} /> });
  return (
    <div className="needs-script">
      <div
        ref={box}
        tabIndex={-1}
        className="relative -mx-5 h-[max(32rem,calc(100dvh-16rem))] overflow-hidden border-line border-y bg-raised outline-none sm:mx-0 sm:rounded-lg sm:border-x"
      >
        {link && (
          <LightFrame
            key={link}
            link={link}
            title={title}
            // What the browser put in the place of a page that it refused is loaded, too.
            onThere={() => setStage((now) => (now === "refused" ? now : "there"))}
            onMissing={setStage}
            onClose={() => {
              setLink(null);
              setStage("closed");
              void lookAgain();
            }}
          />
        )}
        {stage !== "there" && (
          <div className="absolute inset-0 bg-raised p-5">
            {failure ? (
              <div className="max-w-form space-y-4">
                <ProblemNotice problem={failure} onRetry={openAgain} />
                <p>{call}</p>
              </div>
            ) : isMissing ? (
              <Notice
                tone="warn"
                role="alert"
                title={t("missing_title")}
                actions={again}
                className="max-w-form"
              >
                <p>{call}</p>
              </Notice>
            ) : (
              <p role="status" className="flex h-full items-center justify-center gap-3 text-soft">
                <Spinner />
                {t("opening")}
              </p>
            )}
          </div>
        )}
      </div>
      <p className={`mt-3 text-soft text-sm ${stage === "there" ? "" : "invisible"}`}>
        {t("nothing")} <LinkButton onClick={openAgain}>{t("again")}</LinkButton>
      </p>
    </div>
  );
}
