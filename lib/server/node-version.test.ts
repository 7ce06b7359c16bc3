import { afterEach, expect, test, vi } from "vitest";
import { endUnderOldNode } from "./node-version.ts";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["20.19.2", 1],
  ["21.7.3", 1],
  ["22.0.0", 0],
  ["24.21.0", 0],
])(
  "under Node %s the process ends %i times, as one that failed, with a sentence that says what to do",
  (version, times) => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    endUnderOldNode(version);
    const sentence = `Node ${version} is too old: start with "npm run portal", which brings its own, or with Node 24.\n`;
    expect(said.mock.calls).toEqual(times ? [[sentence]] : []);
    expect(exit.mock.calls).toEqual(times ? [[1]] : []);
  },
);
