import "./test-world.ts";
import { expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({
  mailed: 0,
  onMailed: () => {},
  mailServer: Promise.withResolvers<void>(),
  looked: Promise.withResolvers<void>(),
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-03-10T18:00:00Z") }));
vi.mock("./notice-mail.ts", () => ({
  mailNotice: () => {
    world.mailed += 1;
    world.onMailed();
    return world.mailServer.promise;
  },
}));
vi.mock("./watch-account.ts", () => ({
  lookAtAccount: async () => {
    world.looked.resolve();
    return {};
  },
}));

const { database } = await import("./database.ts");
const { enqueue } = await import("./job.ts");
const { sharedMap } = await import("./per-process.ts");
const { startWorker } = await import("./worker-process.ts");
const { nudgeWorker } = await import("./worker.ts");

test("however many mails a silent mail server holds up, accounts are looked at", async () => {
  const isFull = new Promise<void>((resolve) => {
    world.onMailed = () => world.mailed === 4 && resolve();
  });
  for (let index = 0; index < 6; index += 1)
    await enqueue(database(), { kind: "notice_mail", key: `notice-${index}` });
  await startWorker();
  await isFull;
  await enqueue(database(), { kind: "account", key: "account-1" });
  nudgeWorker();
  await world.looked.promise;
  world.mailServer.resolve();
  for (const { act } of sharedMap<{ act: () => Promise<void> }>("shutdown acts").values()) await act();
  expect(await database().selectFrom("job").select("key").where("lease", "is not", null).execute()).toEqual(
    [],
  );
});
