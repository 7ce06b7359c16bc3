import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followRevision } from "./live.ts";

/** A browser's EventSource, whose server the test plays. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
    FakeSource.opened.push(this);
  }

  close() {
    this.readyState = 2;
  }

  /** The connection broke; `isRefused` when the server answered that there is no stream. */
  fail(isRefused = false) {
    if (isRefused) this.readyState = 2;
    this.onerror?.();
  }
}

class FakeDocument extends EventTarget {
  visibilityState = "visible";

  show(isVisible: boolean) {
    this.visibilityState = isVisible ? "visible" : "hidden";
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

let page: FakeDocument;
let heard: number[];
let end: () => void;
const asked = vi.fn<(path: string) => Promise<Response>>();
const newest = () => {
  const source = FakeSource.opened.at(-1);
  if (!source) throw new Error("no stream was opened");
  return source;
};
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.opened = [];
  page = new FakeDocument();
  heard = [];
  asked.mockReset().mockImplementation(async () => Response.json({ revision: 9 }));
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("document", page);
  vi.stubGlobal("fetch", asked);
});

afterEach(() => {
  end();
  expect(vi.getTimerCount(), "nothing goes on after the end").toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const follow = () => {
  end = followRevision(2, (revision) => heard.push(revision));
};

test("each event of the home's stream is told, and nothing is asked besides", async () => {
  follow();
  expect(newest().path).toBe("/api/homes/2/live");
  for (const data of ["4", "5", "no number"]) newest().onmessage?.({ data });
  await pass(600);
  expect(heard).toEqual([4, 5]);
  expect(asked).not.toHaveBeenCalled();
});

test("a connection that breaks now and then is left to the browser", async () => {
  follow();
  for (let breaks = 0; breaks < 5; breaks += 1) {
    newest().fail();
    newest().fail();
    newest().onmessage?.({ data: "4" });
  }
  await pass(60);
  expect(FakeSource.opened).toHaveLength(1);
  expect(asked).not.toHaveBeenCalled();
});

test("after three failures in a row it asks every twenty seconds, and tries the stream again after two minutes", async () => {
  follow();
  for (let breaks = 0; breaks < 3; breaks += 1) newest().fail();
  expect(newest().readyState).toBe(FakeSource.CLOSED);
  await pass(20);
  expect(asked.mock.calls.map(([path]) => path)).toEqual(["/api/homes/2/live?poll=1"]);
  expect(heard).toEqual([9]);
  await pass(80);
  expect(asked).toHaveBeenCalledTimes(5);
  expect(FakeSource.opened).toHaveLength(1);
  await pass(20);
  expect(FakeSource.opened).toHaveLength(2);
  newest().fail();
  await pass(20);
  expect(asked).toHaveBeenCalledTimes(7);
});

test("a server that refuses a stream is asked instead, as is one that has enough of them for this person", async () => {
  follow();
  newest().fail(true);
  await pass(20);
  expect(heard).toEqual([9]);
  end();
  follow();
  newest().dispatchEvent(new Event("full"));
  expect(newest().readyState).toBe(FakeSource.CLOSED);
  await pass(20);
  expect(heard).toEqual([9, 9]);
});

test("a server that does not answer is asked less and less often", async () => {
  asked.mockImplementation(async () => Response.json({}, { status: 500 }));
  follow();
  newest().fail(true);
  await pass(20 + 40 + 80);
  expect(asked).toHaveBeenCalledTimes(3);
  await pass(119);
  expect(asked).toHaveBeenCalledTimes(3);
  await pass(1);
  expect(asked).toHaveBeenCalledTimes(4);
});

test("nothing more is asked once the session is over", async () => {
  asked.mockImplementation(async () => Response.json({ error: { code: "signed_out" } }, { status: 401 }));
  follow();
  newest().fail(true);
  await pass(3_600);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(FakeSource.opened).toHaveLength(1);
});

test("a browser without streams asks", async () => {
  vi.stubGlobal("EventSource", undefined);
  follow();
  await pass(20);
  expect(heard).toEqual([9]);
  await pass(1_000);
  expect(asked.mock.calls.length).toBeGreaterThan(40);
});

test("a tab that nobody sees gives its connection back, and takes another when it is seen again", async () => {
  follow();
  page.show(false);
  await pass(4);
  page.show(true);
  await pass(10);
  expect(FakeSource.opened).toHaveLength(1);
  expect(newest().readyState).toBe(0);
  page.show(false);
  await pass(5);
  expect(newest().readyState).toBe(FakeSource.CLOSED);
  await pass(600);
  expect(FakeSource.opened).toHaveLength(1);
  page.show(true);
  expect(FakeSource.opened).toHaveLength(2);
  end();
  page.visibilityState = "hidden";
  follow();
  expect(FakeSource.opened).toHaveLength(2);
});
