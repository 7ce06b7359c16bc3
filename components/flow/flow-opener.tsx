"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import * as z from "zod/mini";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { callApi } from "#lib/browser/api.ts";
import { isHeld, tellParent } from "#lib/browser/flow-messages.ts";
import { carryFlow } from "#lib/browser/flow-session.ts";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { Problem, problem as problemOf } from "#lib/domain/problem.ts";
import { SignInLink } from "./flow-done-alone.tsx";
import { ZipQuestion } from "./zip-question.tsx";

const lostCodes = ["flow_link_used", "flow_link_expired", "flow_link_unknown"] as const;
const Opened = z.object({ id: z.string(), secret: z.optional(z.string()), path: z.string() });

interface Props {
  token: string;
  /** What the link asked for; else the browser's. */
  locale: Locale | null;
  origins: FrameOrigins;
}

/** Uses the link up; this document is known by a cookie from then on, or by the secret that only it holds. @returns the first page */
async function open(token: string, locale: Locale | null, postal_code?: string): Promise<string> {
  const reply = await callApi("POST", "/api/flow/open", {
    token,
    ...(locale && { locale }),
    ...(postal_code && { postal_code }),
  });
  const opened = z.safeParse(Opened, reply);
  if (!opened.success) throw problemOf("internal");
  const { id, secret, path } = opened.data;
  carryFlow(secret ? `${id}.${secret}` : id);
  return path;
}

/** Opens a flow by its link. A link opens once, so it is used by the page's script and never by fetching the page. */
export function FlowOpener({ token, locale, origins }: Props) {
  const t = useTranslations("flow");
  const router = useRouter();
  const isBegun = useRef(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isZipAsked, setZipAsked] = useState(false);
  const [isMoved, setMoved] = useState(false);

  const begin = async (postalCode?: string): Promise<boolean> => {
    try {
      router.replace(await open(token, locale, postalCode));
      return true;
    } catch (error) {
      const code = error instanceof Problem ? error.code : "internal";
      tellParent({ type: "porchlight:error", scope: null, code }, origins);
      if (code === "flow_zip_needed") setZipAsked(true);
      setProblem(error);
      return false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a document, whatever becomes of its props.
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    // A frame without an origin of its own (`sandbox` without `allow-same-origin`) cannot reach us; a window can, and the
    // link is still good for it.
    if (window.origin === "null") setProblem(problemOf("foreign_origin"));
    else void begin();
  }, []);

  const code = problem instanceof Problem ? problem.code : null;
  const lost = lostCodes.find((each) => each === code);
  if (isZipAsked && !lost)
    return <ZipQuestion problem={code === "flow_zip_needed" ? null : problem} onAnswer={begin} />;
  if (code === "foreign_origin" || isMoved) {
    const openWindow = () => {
      window.open(location.href, "_blank");
      setMoved(true);
    };
    return (
      <Notice
        tone="info"
        role="status"
        actions={!isMoved && <Button onClick={openWindow}>{t("window")}</Button>}
      >
        {t(isMoved ? "window_opened" : "window_hint")}
      </Notice>
    );
  }
  if (problem) {
    // Where nobody holds this page nobody can make another link: what it was for can be done signed in.
    return (
      <>
        <PageHeader title={t("problem_title")} />
        {lost && !isHeld() ? (
          <Notice tone="error" role="alert" actions={<SignInLink>{t("sign_in_instead")}</SignInLink>}>
            {t(`alone.${lost}`)}
          </Notice>
        ) : (
          <ProblemNotice problem={problem} />
        )}
      </>
    );
  }
  return (
    <p role="status" className="flex min-h-60 items-center justify-center gap-3 text-soft">
      <Spinner />
      {t("opening")}
    </p>
  );
}
