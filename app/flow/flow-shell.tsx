import type { ReactNode } from "react";
import { brand } from "#brand";
import { FlowFrame } from "#components/flow/flow-frame.tsx";
import { Messages } from "#components/shell/messages.tsx";
import type { FlowFrame as Flow } from "#lib/browser/flow-context.ts";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import type { FlowLook } from "#lib/server/flow-look.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";

interface Props {
  flow: Flow | null;
  origins: FrameOrigins;
  look: FlowLook;
  children: ReactNode;
}

/** The frame of a flow with its words. */
export async function FlowShell({ flow, origins, look, children }: Props) {
  const [t, locale] = await Promise.all([getT("flow"), getLocale()]);
  const mark = (
    <p className="flex min-w-0 items-center gap-2.5">
      {/* biome-ignore lint/performance/noImgElement: a partner's mark of some kilobytes needs no optimiser. */}
      {look.logo && <img src={look.logo} alt="" className="h-8 w-auto max-w-28" />}
      <span className="line-clamp-2 font-bold font-display text-[1.0625rem] leading-tight">{look.name}</span>
    </p>
  );
  return (
    <Messages nouns={["problems", "flow"]}>
      <FlowFrame
        flow={flow}
        origins={origins}
        mark={mark}
        foot={t("provider", { legalName: brand.legalName, certificate: brand.puctCertificate })}
        locale={locale}
        words={{ close: t("close"), done: t("done"), other_language: t("other_language") }}
        style={look.style}
      >
        {children}
      </FlowFrame>
    </Messages>
  );
}
