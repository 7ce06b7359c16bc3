"use client";

import { type CSSProperties, type ReactNode, useRef } from "react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { type FlowFrame as Flow, FlowContext } from "#lib/browser/flow-context.ts";
import { tellParent } from "#lib/browser/flow-messages.ts";
import { carryFlow, isCarryingFlow } from "#lib/browser/flow-session.ts";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { FlowBar } from "./flow-bar.tsx";
import { FlowDone } from "./flow-done.tsx";
import { useFlowDownloads } from "./use-flow-downloads.ts";
import { useFlowForms } from "./use-flow-forms.ts";
import { useFlowMessages } from "./use-flow-messages.ts";

interface Props {
  /** null before it is open and once it is over. */
  flow: Flow | null;
  origins: FrameOrigins;
  /** The partner's name and mark. */
  mark: ReactNode;
  /** Who sells the electricity. */
  foot: ReactNode;
  locale: Locale;
  words: { close: string; done: string; other_language: string };
  /** The partner's colours. */
  style?: CSSProperties;
  children: ReactNode;
}

/** What stands round the pages of a flow, and tells the page that holds it how it goes. Needs the messages of `problems`. */
export function FlowFrame({ flow, origins, mark, foot, locale, words, style, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // A document that was loaded anew with its cookie: its address says which flow it is.
  if (typeof window !== "undefined" && flow && !isCarryingFlow()) carryFlow(flow.base.slice("/flow/".length));
  useFlowMessages(flow, origins, box);
  const close = () => tellParent({ type: "light-flow-close" }, origins);
  useFlowForms(flow);
  const failure = useFlowDownloads();
  return (
    <FlowContext value={flow}>
      <div ref={box} className="partner-look" style={style}>
        <FlowBar mark={mark} locale={flow && locale} words={words} onClose={close} />
        <div className="mx-auto min-h-96 max-w-page px-5 pt-5 pb-8 sm:pt-8">
          {failure !== null && (
            <div className="mb-6">
              <ProblemNotice problem={failure} />
            </div>
          )}
          {children}
        </div>
        <FlowDone label={words.done} onClose={close} />
        <p className="border-line border-t px-5 py-4 text-soft text-sm">{foot}</p>
      </div>
    </FlowContext>
  );
}
