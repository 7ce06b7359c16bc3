import { createHash } from "node:crypto";
import { pause } from "./deployment.mjs";

const patienceMs = 180_000;

/** Waits until nothing is due, held or to be mailed, and no webhook waits for its first attempt. @throws after three minutes */
export async function settle({ rows, sandboxRows, control }) {
  const end = performance.now() + patienceMs;
  for (let quiet = 0; quiet < 3; ) {
    const { now } = await control("GET", "/clock");
    const [{ open }] = await rows(
      `select count(*) as open from job where lease is not null or kind = 'notice_mail' or due_at <= '${now}'`,
    );
    const [{ unsent }] = sandboxRows(
      "select count(*) as unsent from webhook_delivery d where state = 'pending' and not exists (select 1 from webhook_attempt where delivery_id = d.id)",
    );
    quiet = Number(open) + unsent === 0 ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`${open} jobs and ${unsent} webhooks are still open`);
    await pause(300);
  }
}

/** As if the leases of workers that are gone had ended; only while no worker runs. */
export const endLeases = ({ rows }) =>
  rows("update job set leased_until = '2000-01-01T00:00:00.000Z' where lease is not null");

/** As if what web processes that are gone had claimed were free again; only while none runs. */
export const endClaims = ({ rows }) => rows("update claim set until = 0");

/** What may not change however often a process is killed: who lives where, and what they agreed to. */
export async function lastingHash({ rows }) {
  const homes = await rows(
    "select id, user_id, number, light_account_uuid, light_account_state, finalized_at from home order by id",
  );
  const consents = await rows("select * from consent order by id");
  return createHash("sha256")
    .update(JSON.stringify([homes, consents]))
    .digest("hex");
}

/** What was known and told before anything happened. */
export async function baseline({ rows }) {
  const watched = await rows("select light_account_uuid as uuid, snapshot from watched_account");
  const notices = await rows("select id from notice");
  return {
    facts: new Map(watched.map(({ uuid, snapshot }) => [uuid, new Set(JSON.parse(snapshot).facts)])),
    notices: new Set(notices.map(({ id }) => id)),
  };
}

/** Has every account looked at once more; how many look otherwise to the portal than before, though nothing happened. */
export async function looksAgain(deployment, accounts) {
  const { rows, control } = deployment;
  const seen = async () => ({
    accounts: new Map(
      (await rows("select light_account_uuid as uuid, snapshot, revision from watched_account")).map(
        (row) => [row.uuid, `${row.revision} ${row.snapshot}`],
      ),
    ),
    notices: (await rows("select id from notice")).length,
  });
  const before = await seen();
  for (const account_uuid of accounts)
    await control("POST", "/webhooks/send", { event: "enrollment.finalized", account_uuid });
  await settle(deployment);
  const after = await seen();
  const changed = accounts.filter((uuid) => before.accounts.get(uuid) !== after.accounts.get(uuid));
  return changed.length + after.notices - before.notices;
}
