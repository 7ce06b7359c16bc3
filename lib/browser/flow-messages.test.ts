import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import { flowCompleted, isHeld, onFlowCompleted, tellParent } from "./flow-messages.ts";

const acme = "https://app.acme.example";
const close = { type: "light-flow-close" } as const;
const height = { type: "porchlight:height", height: 812 } as const;

const parent = { postMessage: vi.fn() };
const page = Object.assign(new EventTarget(), { parent: {} as object });
beforeEach(() => {
  page.parent = parent;
  vi.stubGlobal("window", page);
  vi.stubGlobal("location", { ancestorOrigins: [acme, "https://outer.example"] });
  vi.stubGlobal("document", { referrer: "" });
});
afterEach(() => {
  vi.unstubAllGlobals();
  parent.postMessage.mockReset();
});

const targets = (origins: FrameOrigins) => {
  parent.postMessage.mockClear();
  tellParent(close, origins);
  return parent.postMessage.mock.calls.map(([, origin]) => origin);
};

test("Light's message is sent as Light sends it, ours with their version, to the very origin of the page", () => {
  tellParent(close, [acme]);
  tellParent(height, [acme, "https://www.acme.example"]);
  expect(parent.postMessage.mock.calls).toEqual([
    [close, acme],
    [{ ...height, version: 1 }, acme],
  ]);
});

test("nobody is told who is not known, and nobody ever by a star", () => {
  expect(targets(null)).toEqual([]);
  expect(targets([])).toEqual([]);
  expect(targets("loopback")).toEqual([]);
  for (const told of [["https://other.example"], [acme], "loopback", null] as const)
    expect(targets(told)).not.toContain("*");
});

test("the page that holds the frame is the nearest, or where the browser names none, the one that led here", () => {
  expect(targets([acme, "https://outer.example"])).toEqual([acme]);
  vi.stubGlobal("location", {});
  vi.stubGlobal("document", { referrer: "http://127.0.0.1:4400/page?x=1" });
  expect(targets("loopback")).toEqual(["http://127.0.0.1:4400"]);
  vi.stubGlobal("document", { referrer: "" });
  expect(targets("loopback")).toEqual([]);
});

test("a page that nobody holds tells no window, and a native app's web view in its own way", () => {
  page.parent = page;
  expect(isHeld()).toBe(false);
  tellParent(height, [acme]);
  expect(parent.postMessage).not.toHaveBeenCalled();
  const [reactNative, android, ios] = [
    { postMessage: vi.fn() },
    { postMessage: vi.fn() },
    { postMessage: vi.fn() },
  ];
  const bridges = {
    ReactNativeWebView: reactNative,
    PorchlightBridge: android,
    webkit: { messageHandlers: { porchlight: ios } },
  };
  vi.stubGlobal("window", Object.assign(page, bridges));
  expect(isHeld()).toBe(true);
  tellParent(height, [acme]);
  const text = '{"type":"porchlight:height","height":812,"version":1}';
  expect([reactNative, android].map(({ postMessage }) => postMessage.mock.calls)).toEqual([
    [[text]],
    [[text]],
  ]);
  expect(ios.postMessage).toHaveBeenCalledWith({ ...height, version: 1 });
});

test("what a screen says is done is heard until nobody listens any more", () => {
  const heard = vi.fn();
  const end = onFlowCompleted(heard);
  flowCompleted({ plan_uuid: "p-1" });
  end();
  flowCompleted({ plan_uuid: "p-2" });
  expect(heard.mock.calls).toEqual([[{ plan_uuid: "p-1" }]]);
});
