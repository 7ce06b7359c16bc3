import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import type { FlowFrame } from "#lib/browser/flow-context.ts";
import { onFlowCompleted, tellParent } from "#lib/browser/flow-messages.ts";
import { flowAddress } from "#lib/domain/flow-place.ts";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";

/** Of `/enroll/plans` it is "plans", of `/home/1/bills/7` "bills", of `/compare` "compare"; null where there is no screen. */
const stepOf = (place: string): string | null =>
  /^\/(?:enroll|compare|home\/\d+)\/([a-z]+)/.exec(place)?.[1] ?? /^\/(compare)$/.exec(place)?.[1] ?? null;

/** Pages that stand in the place of what was wanted, and what the page that holds the flow is told of it. */
const stops = new Map([
  ["/ended", "flow_ended"],
  ["/not-yet", "flow_not_yet"],
]);

/** Tells the page that holds a flow that it is there, which screen is shown, how tall it is, and what was done. */
export function useFlowMessages(
  flow: FlowFrame | null,
  origins: FrameOrigins,
  box: RefObject<HTMLElement | null>,
): void {
  const place = flowAddress(usePathname())?.place ?? "";
  const step = stepOf(place);
  const stop = stops.get(place);
  const { scope = null, account_uuid = "" } = flow ?? {};
  const [isReady, setReady] = useState(false);
  // The list is made anew with each page; only what it says counts.
  const list = JSON.stringify(origins);

  useEffect(() => {
    if (stop) tellParent({ type: "porchlight:error", scope, code: stop }, JSON.parse(list));
  }, [scope, stop, list]);

  useEffect(() => {
    if (!scope || !isReady || stop) return;
    const targets: FrameOrigins = JSON.parse(list);
    tellParent({ type: "porchlight:ready", scope }, targets);
  }, [scope, isReady, stop, list]);

  useEffect(() => {
    if (!scope || !isReady || step === null) return;
    const targets: FrameOrigins = JSON.parse(list);
    tellParent({ type: "porchlight:step", scope, step }, targets);
  }, [scope, isReady, step, list]);

  useEffect(() => {
    if (!scope) return;
    const targets: FrameOrigins = JSON.parse(list);
    return onFlowCompleted((ids) =>
      tellParent({ type: "porchlight:completed", scope, account_uuid, ids }, targets),
    );
  }, [scope, account_uuid, list]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const targets: FrameOrigins = JSON.parse(list);
    const measure = new ResizeObserver(() => {
      const height = Math.ceil(element.scrollHeight);
      // Hidden while the next page is on its way.
      if (height > 0) tellParent({ type: "porchlight:height", height }, targets);
      if (element.querySelector("h1")) setReady(true);
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, [box, list]);

  useEffect(() => {
    const targets: FrameOrigins = JSON.parse(list);
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      tellParent({ type: "light-flow-close" }, targets);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [list]);
}
