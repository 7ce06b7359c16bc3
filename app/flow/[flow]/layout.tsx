import type { ReactNode } from "react";
import { currentFlow } from "#lib/server/flow.ts";
import { lookOfFlow } from "#lib/server/flow-look.ts";
import { originsOfFlow } from "#lib/server/frame-origins.ts";
import { FlowShell } from "../flow-shell.tsx";

interface Props {
  params: Promise<{ flow: string }>;
  children: ReactNode;
}

/** Round every page of an open flow. What is in it decides by the flow's own session. */
export default async function FlowLayout({ params, children }: Props) {
  const { flow: id } = await params;
  const [flow, origins, look] = await Promise.all([currentFlow(), originsOfFlow(id), lookOfFlow(id)]);
  return (
    <FlowShell
      flow={flow ? { base: `/flow/${id}`, scope: flow.scope, account_uuid: flow.account_uuid } : null}
      origins={origins}
      look={look}
    >
      {children}
    </FlowShell>
  );
}
