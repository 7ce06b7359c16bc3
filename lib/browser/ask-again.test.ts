import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askAgain } from "./ask-again.ts";

const page = { visibilityState: "visible", activeElement: null as { matches(): boolean } | null };
const ask = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
  ask.mockClear();
  page.visibilityState = "visible";
  page.activeElement = null;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is missing is asked for after 15, 30 and 60 seconds, once for all parts, until the last is there", () => {
  const ends = [askAgain(ask), askAgain(ask)];
  const after = (seconds: number) => {
    vi.advanceTimersByTime(seconds * 1_000);
    return ask.mock.calls.length;
  };
  expect([after(14), after(1), after(29), after(1), after(60), after(60)]).toEqual([0, 1, 1, 2, 3, 4]);
  ends[0]?.();
  expect(after(60)).toBe(5);
  ends[1]?.();
  expect(after(600)).toBe(5);
});

test("nothing is asked for while nobody looks, or while somebody types", () => {
  const end = askAgain(ask);
  page.visibilityState = "hidden";
  vi.advanceTimersByTime(60_000);
  page.visibilityState = "visible";
  page.activeElement = { matches: () => true };
  vi.advanceTimersByTime(60_000);
  expect(ask).not.toHaveBeenCalled();
  page.activeElement = null;
  vi.advanceTimersByTime(15_000);
  expect(ask).toHaveBeenCalledOnce();
  end();
});
