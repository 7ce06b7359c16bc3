import type { FlowScope } from "#lib/domain/flow-scope.ts";
import { type FrameOrigins, targetsOf } from "#lib/domain/frame-origins.ts";

/** What a flow tells the page that holds it; ids at most, nothing about the person. */
export type FlowMessage =
  | { type: "light-flow-close" }
  | { type: "porchlight:ready"; scope: FlowScope }
  | { type: "porchlight:step"; scope: FlowScope; step: string }
  | { type: "porchlight:completed"; scope: FlowScope; account_uuid: string; ids: Record<string, string> }
  | { type: "porchlight:error"; scope: FlowScope | null; code: string }
  | { type: "porchlight:height"; height: number };

/** The origin of the page that holds this frame, as the browser says; null when it does not. */
function parentOrigin(): string | null {
  const [ancestor] = "ancestorOrigins" in location ? location.ancestorOrigins : [];
  if (ancestor) return ancestor;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}

declare global {
  /** The usual bridges of native apps' web views. */
  interface Window {
    ReactNativeWebView?: { postMessage(message: string): void };
    PorchlightBridge?: { postMessage(message: string): void };
    webkit?: { messageHandlers?: { porchlight?: { postMessage(message: object): void } } };
  }
}

/** Where a native app's web view listens; in a browser there is none. */
function tellNative(message: object): void {
  window.ReactNativeWebView?.postMessage(JSON.stringify(message));
  window.PorchlightBridge?.postMessage(JSON.stringify(message));
  window.webkit?.messageHandlers?.porchlight?.postMessage(message);
}

const nativeBridge = () =>
  window.ReactNativeWebView ?? window.PorchlightBridge ?? window.webkit?.messageHandlers?.porchlight;

/** Whether another page or an app holds this one, which can then close it. */
export const isHeld = (): boolean => window.parent !== window || nativeBridge() !== undefined;

/** Tells the page that holds this frame, and no other; a native app where there is one. */
export function tellParent(message: FlowMessage, origins: FrameOrigins): void {
  const told = message.type === "light-flow-close" ? message : { ...message, version: 1 };
  if (window.parent === window) tellNative(told);
  else for (const origin of targetsOf(origins, parentOrigin())) window.parent.postMessage(told, origin);
}

const done = "porchlight-flow-done";

/** Says that what a flow was opened for is done; outside flows nobody listens. */
export function flowCompleted(ids: Record<string, string>): void {
  window.dispatchEvent(new CustomEvent(done, { detail: ids }));
}

/** Calls `heard` each time. @returns what ends it */
export function onFlowCompleted(heard: (ids: Record<string, string>) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent) heard(event.detail);
  };
  window.addEventListener(done, listen);
  return () => window.removeEventListener(done, listen);
}
