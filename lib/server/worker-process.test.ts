import "./test-world.ts";
import { expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({
  mailed: 0,
  onMailed: () => {},
  mailServer: Promise.withResolvers<void>(),
  lookedAt: 0,
  onLook: () => {},
  light: Promise.resolve(),
  beats: 0,
  /** Of the workers that were started, in turn: what each calls as it looks for work. */
  beat: [] as (() => void)[],
  isClockKnown: true,
  clockAsked: 0,
  clockAskedAgain: Promise.withResolvers<void>(),
  isAway: false,
  refused: Promise.withResolvers<void>(),
  tidied: Promise.withResolvers<void>(),
}));
vi.mock("./enqueue.ts", async (original) => {
  const real = await original<typeof import("./enqueue.ts")>();
  const enqueue: typeof real.enqueue = async (...wish) => {
    if (world.isAway) {
      world.refused.resolve();
      throw new Error("connect ECONNREFUSED");
    }
    return real.enqueue(...wish);
  };
  return { ...real, enqueue };
});
vi.mock("./tidy.ts", () => ({
  tidy: async () => {
    world.tidied.resolve();
    return {};
  },
}));
vi.mock("./clock.ts", () => ({
  now: async () => new Date("2026-03-10T18:00:00Z"),
  isClockKnown: async () => {
    world.clockAsked += 1;
    if (world.clockAsked === 2) world.clockAskedAgain.resolve();
    return world.isClockKnown;
  },
}));
vi.mock("./notice-mail.ts", () => ({
  mailNotice: () => {
    world.mailed += 1;
    world.onMailed();
    return world.mailServer.promise;
  },
}));
vi.mock("./watch-account.ts", () => ({
  lookAtAccount: async () => {
    world.lookedAt += 1;
    world.onLook();
    await world.light;
    return {};
  },
}));
vi.mock("./ready.ts", () => ({
  workerBeat: async () => {
    world.beats += 1;
  },
}));
vi.mock("./worker.ts", async (original) => {
  const real = await original<typeof import("./worker.ts")>();
  const startWorkerOver: typeof real.startWorkerOver = (kinds, wish) => {
    world.beat.push(wish.beat ?? (() => {}));
    return real.startWorkerOver(kinds, wish);
  };
  return { ...real, startWorkerOver };
});

const { database } = await import("./database.ts");
const { enqueue } = await import("./enqueue.ts");
const { sharedMap } = await import("./per-process.ts");
const { startWorker } = await import("./worker-process.ts");
const { nudgeWorker } = await import("./worker.ts");

const stop = async () => {
  for (const { act } of sharedMap<{ act: () => Promise<void> }>("shutdown acts").values()) await act();
};

test("a database that is away as the process starts keeps it from nothing, and the worker begins once it answers", async () => {
  world.isAway = true;
  startWorker();
  await world.refused.promise;
  world.isAway = false;
  await world.tidied.promise;
  await stop();
});

test("until the sandbox's clock was read no job is taken, and then it is", async () => {
  world.isClockKnown = false;
  world.clockAsked = 0;
  world.clockAskedAgain = Promise.withResolvers();
  world.tidied = Promise.withResolvers();
  const due_at = new Date("2027-01-07T03:29:00Z");
  await enqueue(database(), { kind: "tidy", key: "planned by the sandbox's clock", due_at });
  const rows = database().selectFrom("job").select(["due_at", "attempts"]).where("key", "like", "planned%");
  startWorker();
  await world.clockAskedAgain.promise;
  expect(await rows.execute()).toEqual([{ due_at: due_at.toISOString(), attempts: 0 }]);
  world.isClockKnown = true;
  await world.tidied.promise;
  await stop();
});

const leased = async () =>
  (await database().selectFrom("job").select("key").where("lease", "is not", null).execute()).length;

test("however many mails a silent mail server holds up, accounts are looked at", async () => {
  const isFull = new Promise<void>((resolve) => {
    world.onMailed = () => world.mailed === 4 && resolve();
  });
  const isLookedAt = new Promise<void>((resolve) => {
    world.onLook = resolve;
  });
  const mails = Array.from({ length: 6 }, (_, index) => ({ kind: "notice_mail", key: `notice-${index}` }));
  await enqueue(database(), ...mails);
  startWorker();
  await isFull;
  await enqueue(database(), { kind: "account", key: "account-1" });
  nudgeWorker();
  await isLookedAt;
  expect(world.mailed).toBe(4);
  world.mailServer.resolve();
  await stop();
  expect(await leased()).toBe(0);
});

test("twelve accounts are looked at at once, and no more", async () => {
  await database().deleteFrom("job").execute();
  const light = Promise.withResolvers<void>();
  world.light = light.promise;
  world.lookedAt = 0;
  const isFull = new Promise<void>((resolve) => {
    world.onLook = () => world.lookedAt === 12 && resolve();
  });
  const looks = Array.from({ length: 15 }, (_, index) => ({ kind: "account", key: `account-${index}` }));
  await enqueue(database(), ...looks);
  startWorker();
  await isFull;
  expect(await leased()).toBe(12);
  light.resolve();
  await stop();
});

test("who looks at accounts and who mails both say that they are at work, every five seconds at most", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  world.beat = [];
  startWorker();
  await vi.waitUntil(() => world.beat.length === 2);
  await stop();
  for (const beat of world.beat) {
    vi.advanceTimersByTime(5_000);
    world.beats = 0;
    beat();
    vi.advanceTimersByTime(4_999);
    beat();
    expect(world.beats).toBe(1);
  }
  vi.useRealTimers();
});
