import { createContext, useContext } from "react";
import { isInFlow } from "#lib/domain/flow-place.ts";
import type { FlowScope } from "#lib/domain/flow-scope.ts";

/** The flow that a screen stands in: `base` is before its addresses (`/flow/<id>`). */
export interface FlowFrame {
  base: string;
  scope: FlowScope;
  /** Light's uuid, which the partner knows. */
  account_uuid: string;
}

/** null outside flows. */
export const FlowContext = createContext<FlowFrame | null>(null);

/** The address of one of the portal's pages for where the screen stands; null for a page that is not in its flow. */
export function placeIn(flow: FlowFrame | null, href: string): string | null {
  if (!flow || !href.startsWith("/")) return href;
  return isInFlow(flow.scope, href) ? flow.base + href : null;
}

/** The flow that this screen stands in, or null. */
export const useFlow = (): FlowFrame | null => useContext(FlowContext);
