import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { uploadTurn } from "./upload-turn.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Uploads that last until they are ended; `begun` counts those that were let in. */
function uploads() {
  let begun = 0;
  const ends: ((isWell: boolean) => void)[] = [];
  const add = () =>
    uploadTurn(() => {
      begun += 1;
      return new Promise<string>((resolve, reject) =>
        ends.push((isWell) => (isWell ? resolve("sent") : reject(new Error("failed")))),
      );
    }).catch((error: { code?: string }) => error.code ?? "failed");
  return { add, begun: () => begun, end: (isWell = true) => ends.shift()?.(isWell) };
}

test("four are taken in at once, the others in their order as one ends, well or not", async () => {
  const { add, begun, end } = uploads();
  const all = Array.from({ length: 6 }, add);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun()).toBe(4);
  end(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun()).toBe(5);
  for (let left = 5; left > 0; left -= 1) {
    end();
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(await Promise.all(all)).toEqual(["failed", ...Array(5).fill("sent")]);
});

test("who has waited for ten seconds is told that it is busy, and takes nobody's place", async () => {
  const { add, begun, end } = uploads();
  const four = Array.from({ length: 4 }, add);
  const late = add();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await late).toBe("light_busy");
  for (let left = 4; left > 0; left -= 1) end();
  expect(await Promise.all(four)).toEqual(Array(4).fill("sent"));
  const again = Array.from({ length: 5 }, add);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun()).toBe(8);
  for (let left = 5; left > 0; left -= 1) {
    end();
    await vi.advanceTimersByTimeAsync(0);
  }
  await Promise.all(again);
});
