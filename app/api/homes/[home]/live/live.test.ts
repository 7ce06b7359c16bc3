import "#lib/server/test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auth } from "#lib/server/auth.ts";
import { database } from "#lib/server/database.ts";
import { addListener, endListeners, nudge, openListeners } from "#lib/server/live-streams.ts";
import { sharedMap } from "#lib/server/per-process.ts";
import { signInTest, type TestPerson, testPerson } from "#lib/server/test-people.ts";

// Time passes for the streams only: a database's driver has timers of its own, which must not run ahead of it.
const time = vi.hoisted(() => ({ ms: 0, sleepers: [] as (() => void)[] }));
vi.mock("node:timers/promises", () => ({
  setTimeout: () => new Promise<void>((resolve) => time.sleepers.push(resolve)),
}));
const { GET } = await import("./route.ts");

let count = 0;
let ana: TestPerson;
let account: string;

beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
  account = ana.home.light_account_uuid ?? "";
  vi.spyOn(performance, "now").mockImplementation(() => time.ms);
});

const isLooking = () => sharedMap("live loop").size > 0;

afterEach(async () => {
  endListeners();
  await until(() => !isLooking());
  vi.restoreAllMocks();
});

const change = (revision: number) =>
  database()
    .insertInto("watched_account")
    .values({ light_account_uuid: account, revision })
    .onConflict((conflict) => conflict.column("light_account_uuid").doUpdateSet({ revision }))
    .execute();

interface Asking {
  cookie?: string;
  home?: string;
  query?: string;
  method?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

function ask({ cookie = ana.cookie, home = "1", query = "", headers = {}, ...rest }: Asking = {}) {
  const request = new Request(`http://localhost:3000/api/homes/${home}/live${query}`, {
    headers: { cookie, ...headers },
    ...rest,
  });
  return GET(request, { params: Promise.resolve({ home }) });
}

/** A browser that reads one stream for as long as it lasts. */
async function listen(asking: Asking = {}) {
  const response = await ask(asking);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = { text: "", isOver: false };
  const read = async (): Promise<void> => {
    const { value = "", done = true } = (await reader?.read()) ?? {};
    heard.text += value;
    heard.isOver = done;
    if (!done) return read();
  };
  void read();
  return { response, heard, leave: () => reader?.cancel() };
}

async function really(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 3_000; !isSo() && Date.now() < end; )
    await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass a second at a turn until it is so; what each second leads to is awaited before the next. */
async function until(isSo: () => boolean, seconds = 60): Promise<void> {
  for (let passed = 0; passed < seconds && !isSo(); passed += 1) {
    await really(() => isSo() || time.sleepers.length > 0);
    if (isSo()) return;
    time.ms += 1_000;
    for (const wake of time.sleepers.splice(0)) wake();
  }
  await really(isSo);
  expect(isSo()).toBe(true);
}

const event = (revision: number) => `id: ${revision}\ndata: ${revision}\n\n`;

test("a stream tells the revision at once, and each later one", async () => {
  await change(7);
  const { response, heard } = await listen();
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("no-transform");
  await until(() => heard.text.endsWith(event(7)), 0);
  await change(9);
  await until(() => heard.text.endsWith(event(9)), 3);
  expect(heard.text.match(/^data/gm)).toHaveLength(2);
});

test("an account that nobody has looked at yet is at 0", async () => {
  const { heard } = await listen();
  await until(() => heard.text.endsWith(event(0)));
});

test("after a break one event tells what was missed, however much it was", async () => {
  await change(3);
  const before = await listen();
  await until(() => before.heard.text.endsWith(event(3)));
  await before.leave();
  await change(4);
  await change(5);
  const after = await listen({ headers: { "last-event-id": "3" } });
  await until(() => after.heard.text.endsWith(event(5)));
  expect(after.heard.text.match(/^data/gm)).toHaveLength(1);
});

test("the process that made the change tells it without waiting for the next look", async () => {
  await change(1);
  const { heard } = await listen();
  await until(() => heard.text.endsWith(event(1)));
  await change(2);
  nudge(account);
  await until(() => heard.text.endsWith(event(2)), 0);
});

test("a stream hears of its own account only, and nobody opens another person's", async () => {
  const ben = await testPerson(`ben-${count}`);
  const theirs = await listen({ cookie: ben.cookie });
  await until(() => theirs.heard.text.endsWith(event(0)));
  const mine = await listen();
  await change(4);
  await until(() => mine.heard.text.endsWith(event(4)));
  expect(theirs.heard.text.endsWith(event(0))).toBe(true);
  expect((await ask({ cookie: "" })).status).toBe(401);
  for (const home of ["2", "01", ana.home.id]) expect((await ask({ home })).status).toBe(404);
});

test("a look that was begun for another account tells a stream nothing that it did not ask", async () => {
  await change(4);
  const ben = await testPerson(`ben-${count}`);
  const theirs = await listen({ cookie: ben.cookie });
  await until(() => theirs.heard.text.endsWith(event(0)));
  const told: string[] = [];
  nudge(ben.home.light_account_uuid ?? "");
  addListener("ana", {
    userId: ana.id,
    accountUuid: account,
    revision: -1,
    openedAtMs: time.ms,
    beatAtMs: time.ms,
    write: (text) => told.push(text),
    close: () => {},
    isSignedIn: async () => true,
  });
  await until(() => told.includes(event(4)), 0);
  expect(told).toEqual([event(4)]);
});

test("a stream ends soon after its session is revoked, and the others go on", async () => {
  const other = await signInTest(ana.email);
  const first = await listen();
  const second = await listen({ cookie: other.cookie });
  await until(() => openListeners().length === 2);
  await auth().api.signOut({ headers: new Headers({ cookie: ana.cookie }) });
  await until(() => first.heard.isOver, 17);
  await until(() => second.heard.text.includes(": beat"));
  expect(second.heard.isOver).toBe(false);
});

test("a stream beats every fifteen seconds and ends after ten minutes", async () => {
  const { heard } = await listen();
  await until(() => heard.isOver, 605);
  const beats = heard.text.match(/^: beat$/gm)?.length ?? 0;
  expect(beats).toBeGreaterThan(36);
  expect(beats).toBeLessThan(41);
});

test("a browser that leaves is forgotten, and with the last one the looking ends", async () => {
  const gone = new AbortController();
  const [first] = [await listen(), await listen({ signal: gone.signal })];
  expect(openListeners()).toHaveLength(2);
  gone.abort();
  expect(openListeners()).toHaveLength(1);
  expect(isLooking()).toBe(true);
  await first.leave();
  expect(openListeners()).toHaveLength(0);
  await until(() => !isLooking(), 2);
  const again = await listen();
  await until(() => again.heard.text.endsWith(event(0)));
});

test("when the server stops, streams end and say nothing more", async () => {
  const { heard } = await listen();
  await until(() => heard.text.endsWith(event(0)));
  for (const { act } of sharedMap<{ act: () => void }>("shutdown acts").values()) act();
  await until(() => heard.isOver);
  expect(heard.text.endsWith(event(0))).toBe(true);
  sharedMap<true>("shutdown begun").set("ending", true);
  expect((await ask()).status).toBe(503);
  sharedMap<true>("shutdown begun").clear();
  expect(openListeners()).toHaveLength(0);
});

test("the eleventh stream of a person ends their oldest, which is told not to come back", async () => {
  const oldest = await listen();
  for (let opened = 1; opened < 10; opened += 1) await listen();
  expect(oldest.heard.isOver).toBe(false);
  await listen();
  await until(() => oldest.heard.isOver);
  expect(oldest.heard.text).toMatch(/event: full\ndata: full\n\n$/);
  expect(openListeners()).toHaveLength(10);
});

test("without a stream the revision is asked for, and HEAD opens none", async () => {
  await change(6);
  expect(await (await ask({ query: "?poll=1" })).json()).toEqual({ revision: 6 });
  await ask({ method: "HEAD" });
  expect(openListeners()).toHaveLength(0);
});

test("a database that fails for a while ends no stream", async () => {
  const { heard } = await listen();
  await until(() => heard.text.endsWith(event(0)));
  const failing = vi.spyOn(database(), "selectFrom").mockImplementation(() => {
    throw new Error("no database");
  });
  await until(() => failing.mock.calls.length > 1);
  failing.mockRestore();
  await change(1);
  await until(() => heard.text.endsWith(event(1)));
});
