"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type BillPage, forgetPage, type PageRefusal, withFiles } from "#lib/browser/comparison-pages.ts";
import { keepSent } from "#lib/browser/comparison-picture.ts";
import { forgetTyped } from "#lib/browser/comparison-typed.ts";
import { sendBill } from "#lib/browser/comparison-upload.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { type ComparisonView, comparisonView } from "#lib/domain/comparison-view.ts";
import { BillProblem } from "./bill-problem.tsx";
import { DropZone } from "./drop-zone.tsx";
import { PageList } from "./page-list.tsx";
import { Reading } from "./reading.tsx";
import { Sending } from "./sending.tsx";
import { useReading } from "./use-reading.ts";

interface Props {
  /** How the comparison stands when the page is made: a reading that is under way goes on after a reload. */
  initial: ComparisonView;
  /** The bill that is there already; it goes when a file takes its place. */
  given: ReactNode;
  /** Stands under the place for the files. */
  children: ReactNode;
}

/** From the file to what was read: choosing, sending, reading, and once more where it failed. */
export function BillUpload({ initial, given, children }: Props) {
  const t = useTranslations("comparison_bill");
  const router = usePortalRouter();
  const [view, setView] = useState(initial);
  const [pages, setPages] = useState<BillPage[]>([]);
  const [refused, setRefused] = useState<PageRefusal | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [isOther, setOther] = useState(false);
  const [sent, setSent] = useState<{ part: number; cancel: AbortController } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const isReading = view.state === "reading" && !isOther;
  const isUnreached = useReading(isReading, (next) => {
    setView(next);
    if (next.state === "read") router.push("/compare/bill");
  });

  const phase = sent ? "sending" : isReading ? "reading" : "choosing";
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current !== phase) box.current?.focus();
    shown.current = phase;
  }, [phase]);

  const send = async (bill: readonly BillPage[]) => {
    const files = bill.map(({ file }) => file);
    const cancel = new AbortController();
    setProblem(null);
    setSent({ part: 0, cancel });
    try {
      const json = await sendBill(files, (part) => setSent({ part, cancel }), cancel.signal);
      keepSent(files);
      forgetTyped();
      setView(comparisonView.parse(json));
      setOther(false);
      bill.forEach(forgetPage);
      setPages([]);
    } catch (error) {
      if (!cancel.signal.aborted) setProblem(error);
    } finally {
      setSent(null);
    }
  };

  const take = async (files: File[]) => {
    setPreparing(true);
    setProblem(null);
    const next = await withFiles(pages, files);
    setRefused(next.refused);
    setPages(next.pages);
    setPreparing(false);
    // A PDF is the whole bill; photos may be followed by more.
    if (!next.refused && next.pages[0]?.url === null) await send(next.pages);
  };

  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {sent && <Sending part={sent.part} onCancel={() => sent.cancel.abort()} />}
      {phase === "reading" && <Reading isUnreached={isUnreached} onOther={() => setOther(true)} />}
      {phase === "choosing" && (
        <div className="space-y-5">
          {view.state === "read" && given}
          {view.state === "read" && (
            <div className="pt-2">
              <h2 className="text-2xl">{t("another")}</h2>
              <p className="mt-2 text-soft">{t("replaces")}</p>
            </div>
          )}
          {view.state === "failed" && (
            <Notice tone="error" role="alert" title={t(`failed.${view.reason}_title`)}>
              <p>{t(`failed.${view.reason}`)}</p>
              {initial.state === "read" && <p>{t("replaced")}</p>}
            </Notice>
          )}
          <div role="alert" className="empty:hidden">
            {refused && <Notice tone="error">{t(`refused.${refused}`)}</Notice>}
          </div>
          <BillProblem problem={problem} onRetry={pages.length > 0 ? () => void send(pages) : undefined} />
          {pages.some(({ url }) => url) && <PageList pages={pages} onChange={setPages} />}
          {pages.some(({ url }) => url) && (
            <div>
              <Button onClick={() => void send(pages)}>{t("send", { count: pages.length })}</Button>
              <p className="mt-3 max-w-form text-[0.9375rem] text-soft leading-snug">{t("photo_hint")}</p>
            </div>
          )}
          <DropZone
            hasPages={pages.some(({ url }) => url)}
            isAnother={view.state === "read"}
            isBusy={isPreparing}
            onFiles={(files) => void take(files)}
          />
          <p role="status" className="text-soft empty:hidden">
            {isPreparing && t("preparing")}
          </p>
          {children}
        </div>
      )}
    </div>
  );
}
