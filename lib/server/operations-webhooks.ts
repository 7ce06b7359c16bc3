import "server-only";
import { database } from "./database.ts";
import { env } from "./env.ts";
import { refusedLastHour } from "./webhook-refusals.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostShown = 50;

/** A webhook that came. */
interface ReceivedWebhook {
  uuid: string;
  event: string;
  account_uuid: string | null;
  /** Of a home of ours. */
  isOurs: boolean;
  /** In real time. */
  received_at: string;
  /** From Light's making it to its coming; null when the sandbox's clock was moved in between. */
  delayMs: number | null;
}

/** The last webhooks, and how many came. */
export interface Webhooks {
  events: ReceivedWebhook[];
  lastHour: number;
  lastDay: number;
  /** Of the last day's: about an account that is none of ours. */
  foreign: number;
  /** In the last hour, for their signature. */
  refused: number;
  /** LIGHT_WEBHOOK_SECRET is set. */
  isExpected: boolean;
}

function delayMs(created_at: string, received_at: string): number | null {
  const ms = Date.parse(received_at) - Date.parse(created_at);
  // Light makes them in its own time, we receive them in real time: on the sandbox the two may be months apart.
  if (Number.isNaN(ms) || (env.isSandbox && (ms < -5_000 || ms > hourMs))) return null;
  return Math.max(0, ms);
}

/** What came in of webhooks: the last 50, and counts (in real time). */
export async function recentWebhooks(): Promise<Webhooks> {
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
  const came = database()
    .selectFrom("webhook_event")
    .leftJoin("home", "home.light_account_uuid", "webhook_event.account_uuid");
  const [rows, counts, refused] = await Promise.all([
    came
      .select(["uuid", "event", "account_uuid", "webhook_event.created_at", "received_at", "home.id as home"])
      .orderBy("received_at", "desc")
      .limit(mostShown)
      .execute(),
    came
      .select(({ fn }) => [
        fn.countAll<number>().as("day"),
        fn.countAll<number>().filterWhere("received_at", ">", ago(hourMs)).as("hour"),
        fn
          .countAll<number>()
          .filterWhere("account_uuid", "is not", null)
          .filterWhere("home.id", "is", null)
          .as("foreign"),
      ])
      .where("received_at", ">", ago(dayMs))
      .executeTakeFirstOrThrow(),
    refusedLastHour(),
  ]);
  return {
    events: rows.map(({ uuid, event, account_uuid, created_at, received_at, home }) => {
      const isOurs = home !== null;
      return { uuid, event, account_uuid, isOurs, received_at, delayMs: delayMs(created_at, received_at) };
    }),
    lastHour: Number(counts.hour),
    lastDay: Number(counts.day),
    foreign: Number(counts.foreign),
    refused,
    isExpected: env.webhookSecrets.length > 0,
  };
}
