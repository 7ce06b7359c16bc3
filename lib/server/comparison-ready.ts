import "server-only";
import type { Fact } from "#lib/domain/notice-kind.ts";
import { isMailed } from "#lib/domain/notice-kind.ts";
import { now } from "./clock.ts";
import { keptProfile, profileOf } from "./comparison-profile.ts";
import { readBill } from "./comparison-reading.ts";
import { type Comparison, readComparison } from "./comparison-row.ts";
import { enqueue } from "./enqueue.ts";
import { newestHome } from "./home.ts";
import type { Job } from "./job.ts";
import type { MeterOrder } from "./meter-order.ts";
import { addNotices } from "./notice.ts";
import type { Outcome } from "./worker.ts";

const minuteMs = 60_000;
const mostWaitMs = 24 * 60 * minuteMs;

interface Stand {
  row: Comparison;
  profile: MeterOrder | null;
}

/** What came about between two looks, under a key of its own; null for nothing, and for a bill that could not be read. */
function newsOf(before: Stand, after: Stand): Fact | null {
  const isRead = !before.row.data.reading && after.row.data.reading;
  const isPersonal = before.profile?.state === "pending" && after.profile?.state === "completed";
  const about = isPersonal ? after.profile?.profile_uuid : isRead ? after.row.invoice_uuid : null;
  return about ? { kind: "comparison_ready", key: `comparison_ready ${about}`, values: {} } : null;
}

const isWaiting = ({ row: { data }, profile }: Stand): boolean =>
  (!data.reading && !data.failed) || profile?.state === "pending";

/**
 * The job `comparison`: asks Light how far a signed-in person's bill and meter are. What it finds out before any page of theirs
 * did, nobody is looking at: they are told, once.
 * @throws Problem Light's
 */
export async function lookAtComparison({ key }: Job): Promise<Outcome> {
  const row = await readComparison(key);
  if (!row?.user_id || !row.uploaded_at) return {};
  const { user_id, uploaded_at } = row;
  const before = { row, profile: await keptProfile(row, { id: user_id }) };
  const read = await readBill(row, null);
  if (!read) return {};
  const after = { row: read, profile: await profileOf(read, { id: user_id }) };
  const at = await now();
  const home = await newestHome({ id: user_id });
  const news = home && newsOf(before, after);
  const waitedMs = at.getTime() - Date.parse(after.profile?.asked_at ?? uploaded_at);
  return {
    ...(isWaiting(after) && waitedMs < mostWaitMs ? { again: new Date(at.getTime() + minuteMs) } : {}),
    commit: async (tx) => {
      if (!news) return;
      for (const { id, kind } of await addNotices(tx, { id: home.id, user_id }, [news], at))
        if (isMailed(kind)) await enqueue(tx, { kind: "notice_mail", key: id });
    },
  };
}
