import "server-only";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { enqueue } from "./enqueue.ts";
import { forgetMonths } from "./meter-order.ts";
import type { Outcome } from "./worker.ts";

const dayMs = 86_400_000;
/** Light's own attempts end after ten minutes; a month is for whoever asks what came. */
const eventsDays = 30;
/** A visit's cookie lives as long. */
const visitsDays = 30;
/** Prices of an older bill would be of another season. */
const comparisonsDays = 30;
const againMs = 3_600_000;

const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

/** Homes whose accounts nobody looks at yet, such as those of before there was a worker: watched from now on. */
async function watchAllHomes(): Promise<void> {
  const homes = await database()
    .selectFrom("home")
    .leftJoin("job", (join) =>
      join.onRef("job.key", "=", "home.light_account_uuid").on("job.kind", "=", "account"),
    )
    .select("home.light_account_uuid")
    .where("home.light_account_uuid", "is not", null)
    .where("job.id", "is", null)
    .execute();
  // Behind whatever was asked for: after an upgrade these are all homes.
  const due_at = await now();
  for (const { light_account_uuid: key } of homes)
    if (key) await enqueue(database(), { kind: "account", key, due_at, data: { is_quiet: true } });
}

/** Claims, tokens, links and flows that ended a day ago: what still ran then does not run now. */
async function forgetEnded(): Promise<void> {
  const endedBefore = new Date((await now()).getTime() - dayMs).toISOString();
  await database()
    .deleteFrom("claim")
    .where("until", "<", Date.now() - dayMs)
    .execute();
  await database().deleteFrom("account_token").where("expires_at", "<", endedBefore).execute();
  await database().deleteFrom("flow_link").where("expires_at", "<", daysAgo(1)).execute();
  await database().deleteFrom("flow_session").where("expires_at", "<", daysAgo(1)).execute();
}

/** What was read of bills, from when they were sent; of one that never was, from when it was last tried. */
async function forgetBills(): Promise<void> {
  const sentBefore = new Date((await now()).getTime() - comparisonsDays * dayMs).toISOString();
  await database()
    .deleteFrom("comparison")
    .where(({ or, and, eb }) =>
      or([
        eb("uploaded_at", "<", sentBefore),
        and([eb("uploaded_at", "is", null), eb("updated_at", "<", daysAgo(comparisonsDays))]),
      ]),
    )
    .execute();
  await forgetMonths(sentBefore);
}

/** Forgets old webhooks, visits and comparisons with what was typed in them, and what has ended, and has every home's account watched. */
export async function tidy(): Promise<Outcome> {
  await watchAllHomes();
  await forgetEnded();
  await database().deleteFrom("webhook_event").where("received_at", "<", daysAgo(eventsDays)).execute();
  await forgetBills();
  await database().deleteFrom("visit").where("seen_at", "<", daysAgo(visitsDays)).execute();
  return { again: new Date((await now()).getTime() + againMs) };
}
