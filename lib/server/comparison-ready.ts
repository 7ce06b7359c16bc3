import "server-only";
import type { Fact } from "#lib/domain/notice-kind.ts";
import { isMailed } from "#lib/domain/notice-kind.ts";
import { now } from "./clock.ts";
import { withProfile } from "./comparison-profile.ts";
import { readBill } from "./comparison-reading.ts";
import { type Comparison, readComparison } from "./comparison-row.ts";
import { enqueue } from "./enqueue.ts";
import { newestHome } from "./home.ts";
import type { Job } from "./job.ts";
import { addNotices } from "./notice.ts";
import type { Outcome } from "./worker.ts";

const minuteMs = 60_000;
const mostWaitMs = 24 * 60 * minuteMs;

/** What came about between two looks, under a key of its own; null for nothing, and for a bill that could not be read. */
function newsOf(before: Comparison, after: Comparison): Fact | null {
  const isRead = !before.data.reading && after.data.reading;
  const isPersonal = before.data.profile?.state === "pending" && after.data.profile?.state === "completed";
  const about = isPersonal ? after.data.profile?.uuid : isRead ? after.invoice_uuid : null;
  return about ? { kind: "comparison_ready", key: `comparison_ready ${about}`, values: {} } : null;
}

const isWaiting = ({ data: { reading, failed, profile } }: Comparison): boolean =>
  (!reading && !failed) || profile?.state === "pending";

/**
 * The job `comparison`: asks Light how far a signed-in person's bill and meter are. What it finds out before any page of theirs
 * did, nobody is looking at: they are told, once.
 * @throws Problem Light's
 */
export async function lookAtComparison({ key }: Job): Promise<Outcome> {
  const before = await readComparison(key);
  if (!before?.user_id || !before.uploaded_at) return {};
  const { user_id } = before;
  const read = await readBill(before, null);
  if (!read) return {};
  const after = await withProfile(read);
  const at = await now();
  const home = await newestHome({ id: user_id });
  const news = home && newsOf(before, after);
  const waitedMs = at.getTime() - Date.parse(after.data.profile?.asked_at ?? before.uploaded_at);
  return {
    ...(isWaiting(after) && waitedMs < mostWaitMs ? { again: new Date(at.getTime() + minuteMs) } : {}),
    commit: async (tx) => {
      if (!news) return;
      for (const { id, kind } of await addNotices(tx, { id: home.id, user_id }, [news], at))
        if (isMailed(kind)) await enqueue(tx, { kind: "notice_mail", key: id });
    },
  };
}
