import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "silent"));

const processExit = process.exit;
const did: string[] = [];
/** What hears a signal, by its name. */
const hears = new Map<string, () => void>();
const exit = vi.fn((code?: number) => did.push(`exit ${code}`));
const never = () => new Promise<void>(() => {});
const says = (name: string) => () => void did.push(name);
const saysAfter = (ms: number, name: string) => () =>
  new Promise((resolve) => setTimeout(resolve, ms)).then(says(name));
const sticks = (name: string) => () => {
  did.push(name);
  return never();
};

/** A process that ends in order; `hasNext` when Next has set its own listeners before. */
async function load(hasNext = false) {
  globalThis.porchlightKept = undefined;
  vi.resetModules();
  const shutdown = await import("./shutdown.ts");
  Object.assign(process, { exit });
  vi.spyOn(process, "listenerCount").mockReturnValue(hasNext ? 1 : 0);
  vi.spyOn(process, "on").mockImplementation((name, listener) => {
    hears.set(String(name), () => listener());
    return process;
  });
  shutdown.endOnSignals();
  vi.mocked(process.on).mockRestore();
  vi.mocked(process.listenerCount).mockRestore();
  return { ...shutdown, signal: (name = "SIGTERM") => hears.get(name)?.() };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const databaseThat = (destroy: () => unknown) =>
  Object.assign(globalThis, { porchlightStore: { db: { destroy } } });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  did.splice(0);
  hears.clear();
  databaseThat(says("database"));
});
afterEach(() => {
  vi.useRealTimers();
  process.exit = processExit;
  Object.assign(globalThis, { porchlightStore: undefined, porchlightKept: undefined });
});

test.each(["SIGTERM", "SIGINT"])(
  "%s ends what is under way, then what comes last, then the database",
  async (name) => {
    const { onShutdown, isEnding, signal } = await load();
    onShutdown("last", says("last"), "last");
    onShutdown("first", says("first"));
    expect(isEnding()).toBe(false);
    signal(name);
    expect(isEnding()).toBe(true);
    await pass(0);
    expect(did).toEqual(["first", "last", "database", "exit 0"]);
  },
);

test("a process in which everything is stuck has ended by itself before it is killed after eight seconds", async () => {
  const { onShutdown, signal } = await load();
  onShutdown("work", never);
  onShutdown("telemetry", sticks("last"), "last");
  databaseThat(sticks("database"));
  signal();
  await pass(5_999);
  expect(did).toEqual([]);
  await pass(1);
  expect(did).toEqual(["last"]);
  await pass(1_999);
  expect(did).toEqual(["last", "database", "exit 1"]);
});

test("what comes last has most of a second of its own, with the database", async () => {
  const { onShutdown, signal } = await load();
  onShutdown("telemetry", saysAfter(900, "sent"), "last");
  signal();
  await pass(1_000);
  expect(did).toEqual(["sent", "database", "exit 0"]);
});

test("a database that closes within a moment is closed before the exit", async () => {
  const { signal } = await load();
  databaseThat(saysAfter(400, "closed"));
  signal();
  await pass(500);
  expect(did).toEqual(["closed", "exit 0"]);
});

test("a part that ends with an error keeps no other from ending", async () => {
  const { onShutdown, signal } = await load();
  onShutdown("throws", () => {
    throw new Error("a part that is broken");
  });
  onShutdown("rejects", () => Promise.reject(new Error("another")));
  onShutdown("last", () => Promise.reject(new Error("and the last")), "last");
  onShutdown("sound", says("sound"));
  databaseThat(() => Promise.reject(new Error("no connection")));
  signal();
  await pass(0);
  expect(did).toEqual(["sound", "exit 0"]);
});

test("what begins while the process ends is ended at once, and what was taken back is not done", async () => {
  const { onShutdown, signal } = await load();
  const takeBack = onShutdown("gone", says("gone"));
  takeBack();
  onShutdown("work", never);
  signal();
  onShutdown("late", says("late"));
  expect(did).toEqual(["late"]);
});

test("further signals end nothing twice", async () => {
  const { onShutdown, signal } = await load();
  onShutdown("first", says("first"));
  signal();
  signal("SIGINT");
  await pass(9_000);
  expect(did).toEqual(["first", "database", "exit 0"]);
});

test("where Next has its own listeners the process outlives Next's exit until work is given back", async () => {
  const { onShutdown, signal } = await load(true);
  const given = Promise.withResolvers<void>();
  onShutdown("work", () => given.promise);
  signal();
  process.exit(143);
  await pass(1_000);
  expect(did).toEqual([]);
  given.resolve();
  await pass(0);
  expect(did).toEqual(["database", "exit 0"]);
});

test("requests that Next still answers are waited for, and the exit says when they were cut off", async () => {
  const { signal } = await load(true);
  signal();
  await pass(5_999);
  expect(did).toEqual([]);
  await pass(1);
  expect(did).toEqual(["database", "exit 1"]);
});
