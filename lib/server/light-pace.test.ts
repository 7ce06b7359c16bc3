import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitForAccountTurn } from "./light-pace.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("as many calls of an account go out at once as Light allows, the next after more than Light's second", async () => {
  let sent = 0;
  for (let count = 0; count < 11; count += 1) waitForAccountTurn("a").then(() => (sent += 1));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(sent).toBe(10);
  await vi.advanceTimersByTimeAsync(101);
  expect(sent).toBe(11);
});

test("the calls of one account do not wait for another's", async () => {
  let sent = 0;
  for (const account of ["b", "c"]) {
    for (let count = 0; count < 10; count += 1) waitForAccountTurn(account).then(() => (sent += 1));
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toBe(20);
});
