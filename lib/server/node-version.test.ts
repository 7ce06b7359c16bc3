import { afterEach, expect, test, vi } from "vitest";
import { endUnderOldNode } from "./node-version.ts";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["20.19.2", 1],
  ["21.7.3", 1],
  ["22.0.0", 0],
  ["24.21.0", 0],
])("under Node %s the process ends %i times, with a sentence", (version, times) => {
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  endUnderOldNode(version);
  expect(exit).toHaveBeenCalledTimes(times);
  expect(said).toHaveBeenCalledTimes(times);
});
