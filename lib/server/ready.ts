import "server-only";
import { database } from "./database.ts";
import { env } from "./env.ts";
import { lacksMigrations } from "./migrated.ts";
import { isEnding } from "./shutdown.ts";

const keepMs = 3_000;
const deadlineMs = 1_500;
/** The worker beats every few seconds; a minute covers a long job and a restart. */
const oldestBeatMs = 60_000;
const beatName = "worker_beat";

/** Whether one part does its work; `why` is a word for the operator, never an error's own text. */
interface PartState {
  is_ready: boolean;
  why?: string;
}

/** What `/api/ready` answers. */
export interface Readiness {
  is_ready: boolean;
  parts: Record<"process" | "database" | "light" | "worker", PartState>;
}

/** Notes that a worker is at work now (real time). Any instance's beat counts: the work is shared. */
export async function workerBeat(): Promise<void> {
  const value = new Date().toISOString();
  await database()
    .insertInto("setting")
    .values({ name: beatName, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

/** When a worker last said that it is at work; null = never. */
export async function lastWorkerBeat(): Promise<Date | null> {
  const row = await database()
    .selectFrom("setting")
    .select("value")
    .where("name", "=", beatName)
    .executeTakeFirst();
  return row ? new Date(row.value) : null;
}

/** Whether no worker has said for a minute that it is at work. Both in real time. */
export const isBeatLate = (beat: Date | null, at: Date): boolean =>
  !beat || at.getTime() - beat.getTime() > oldestBeatMs;

async function isLightThere(): Promise<boolean> {
  // Without a token, so that it counts against no limit: any answer shows that Light can be reached.
  const url = env.sandboxUrl ? `${env.sandboxUrl}/__sandbox/health` : env.lightApiUrl;
  const signal = AbortSignal.timeout(deadlineMs);
  const reply = await fetch(url, { method: "HEAD", redirect: "manual", cache: "no-store", signal });
  return reply.status < 500;
}

/** What `check` says, or that it failed or took too long. */
async function within(check: Promise<PartState>): Promise<PartState> {
  const { promise, resolve } = Promise.withResolvers<PartState>();
  const timer = setTimeout(resolve, deadlineMs, { is_ready: false, why: "no answer in time" });
  check.then(resolve, () => resolve({ is_ready: false, why: "not reachable" }));
  const state = await promise;
  clearTimeout(timer);
  return state;
}

async function workerState(): Promise<PartState> {
  const beat = await lastWorkerBeat();
  if (!beat) return { is_ready: false, why: "has never beaten" };
  const at = new Date();
  if (!isBeatLate(beat, at)) return { is_ready: true };
  const ageMs = at.getTime() - beat.getTime();
  return { is_ready: false, why: `last beat ${Math.round(ageMs / 1000)} s ago` };
}

async function check(): Promise<Omit<Readiness["parts"], "process">> {
  const isLacking = lacksMigrations(database());
  const unless = (why: string, rest: () => PartState | Promise<PartState>) =>
    within(isLacking.then((is) => (is ? { is_ready: false, why } : rest())));
  const [db, light, worker] = await Promise.all([
    unless("run npm run migrate", () => ({ is_ready: true })),
    within(
      isLightThere().then((isThere) => (isThere ? { is_ready: true } : { is_ready: false, why: "fails" })),
    ),
    unless("waits for the database", workerState),
  ]);
  return { database: db, light, worker };
}

let checked: { atMs: number; parts: ReturnType<typeof check> } | undefined;

/**
 * Whether this instance can serve customers: not told to end, database and Light within reach, a worker at work. Asks at
 * most every three seconds however often it is asked, and answers within a second and a half.
 */
export async function readiness(): Promise<Readiness> {
  if (!checked || performance.now() - checked.atMs > keepMs)
    checked = { atMs: performance.now(), parts: check() };
  const process: PartState = isEnding() ? { is_ready: false, why: "is ending" } : { is_ready: true };
  const parts = { process, ...(await checked.parts) };
  return { is_ready: Object.values(parts).every(({ is_ready }) => is_ready), parts };
}
