import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({ revision: 1 }));
const looked = vi.hoisted(() => vi.fn(async (_: Iterable<string>) => {}));
vi.mock("./live-looks.ts", () => ({ lookWhereStale: looked }));
vi.mock("./live-revision.ts", () => ({
  revisionsOf: async (uuids: string[]) => new Map(uuids.map((uuid) => [uuid, world.revision])),
}));

const { addListener, endListener, endListeners, nudge, openListeners } = await import("./live-streams.ts");

const broken = () => {
  throw new TypeError("Invalid state: Controller is already closed");
};
const listen = (id: string, more: { write?: (text: string) => void; close?: () => void } = {}) =>
  addListener(id, {
    ...{ userId: "u", accountUuid: "a", revision: -1, openedAtMs: performance.now(), beatAtMs: 0 },
    ...{ write: () => {}, close: () => {}, isSignedIn: async () => true, ...more },
  });

afterEach(endListeners);

test("a stream that cannot be written to is ended, and the others go on hearing", async () => {
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  listen("broken", { write: broken, close: broken });
  listen("well", { write: (text) => (text.includes("data: 2") ? second : first).resolve(text) });
  expect(await first.promise).toContain("data: 1");
  expect(openListeners().map(([id]) => id)).toEqual(["well"]);
  world.revision = 2;
  nudge("a");
  expect(await second.promise).toContain("data: 2");
});

test("an account that somebody has open is not left without a look for long", async () => {
  const asked = Promise.withResolvers<string[]>();
  looked.mockImplementation(async (uuids) => asked.resolve([...uuids]));
  listen("open");
  expect(await asked.promise).toEqual(["a"]);
});

test("a stream that has closed by itself ends without a word", () => {
  listen("closed", { close: broken });
  expect(() => endListener("closed", "event: full\ndata: full\n\n")).not.toThrow();
  expect(openListeners()).toEqual([]);
});
