import { afterEach, beforeEach, expect, test, vi } from "vitest";

const reply = vi.fn<() => unknown>();
const asked = vi.fn(async (_url: string) => Response.json(reply()));
const minuteMs = 60_000;

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubGlobal("fetch", asked);
  asked.mockClear();
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  vi.setSystemTime("2026-11-21T12:00:00.000Z");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const clock = async () => (await import("./clock.ts")).now;
const iso = async (now: () => Promise<Date>) => (await now()).toISOString();

test("the product lives at the sandbox's time, which moves on", async () => {
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: false, offset_ms: 30 * minuteMs });
  const now = await clock();
  expect(await iso(now)).toBe("2026-11-21T12:30:00.000Z");
  vi.advanceTimersByTime(minuteMs);
  expect(await iso(now)).toBe("2026-11-21T12:31:00.000Z");
});

test("a frozen clock does not move by itself", async () => {
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: true, offset_ms: 5 });
  const now = await clock();
  await now();
  vi.advanceTimersByTime(minuteMs);
  expect(await iso(now)).toBe("2027-01-01T00:00:00.000Z");
});

test("however many ask, the sandbox is asked once a second", async () => {
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: true, offset_ms: 0 });
  const now = await clock();
  await Promise.all([now(), now(), now()]);
  await now();
  expect(asked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_001);
  await now();
  expect(asked).toHaveBeenCalledTimes(2);
});

test("who wants the clock new hears of a journey that began a moment ago", async () => {
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: false, offset_ms: 0 });
  const now = await clock();
  await now();
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: false, offset_ms: 30 * minuteMs });
  expect(await iso(now)).toBe("2026-11-21T12:00:00.000Z");
  expect(await iso(() => now({ isNew: true }))).toBe("2026-11-21T12:30:00.000Z");
  expect(await iso(now)).toBe("2026-11-21T12:30:00.000Z");
});

test.each([
  ["is away", () => Promise.reject(new Error("refused"))],
  ["answers nonsense", async () => Response.json({ now: "soon" })],
])("when the sandbox %s its last offset holds", async (_, failure) => {
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: false, offset_ms: 30 * minuteMs });
  const now = await clock();
  await now();
  vi.advanceTimersByTime(2_000);
  asked.mockImplementationOnce(failure);
  expect(await iso(now)).toBe("2026-11-21T12:30:02.000Z");
});

test("until the sandbox has answered once its time is not known", async () => {
  await clock();
  const { isClockKnown } = await import("./clock.ts");
  asked.mockImplementationOnce(() => Promise.reject(new Error("refused")));
  expect(await isClockKnown()).toBe(false);
  reply.mockReturnValue({ now: "2027-01-01T00:00:00.000Z", frozen: false, offset_ms: 0 });
  vi.advanceTimersByTime(2_000);
  expect(await isClockKnown()).toBe(true);
  vi.advanceTimersByTime(2_000);
  asked.mockImplementationOnce(() => Promise.reject(new Error("refused")));
  expect(await isClockKnown()).toBe(true);
});

test("live, it is the real time and nobody is asked", async () => {
  const live = {
    LIGHT_API_URL: "https://api.light.dev",
    LIGHT_APP_TOKEN: "t",
    PORCHLIGHT_SECRET: "0123456789abcdef0123456789abcdef",
    SMTP_URL: "smtp://mail.example",
    MAIL_FROM: "a@porchlight.example",
  };
  for (const [name, value] of Object.entries(live)) vi.stubEnv(name, value);
  const now = await clock();
  expect(await iso(now)).toBe("2026-11-21T12:00:00.000Z");
  expect(await (await import("./clock.ts")).isClockKnown()).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});
