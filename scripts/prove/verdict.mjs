/** What was to come (a number, or how many at most) beside what came, by key. */
function compare(what, expected, got, { most } = {}) {
  const count = new Map();
  for (const key of got) count.set(key, (count.get(key) ?? 0) + 1);
  const lost = expected.filter((key) => !count.has(key));
  const isExpected = new Set(expected);
  const doubled = [...count].flatMap(([key, times]) => {
    const allowed = most ? (most.get(key) ?? 0) : isExpected.has(key) ? 1 : 0;
    return times > allowed ? [`${key} (${times} of ${allowed})`] : [];
  });
  return { what, expected: most ? null : expected.length, got: got.length, lost, doubled };
}

const once = (keys) => new Map(keys.map((key) => [key, 1]));

/** The bills, charges and people of the sandbox, and what the portal told of them, side by side. */
export async function verdict({ rows, sandboxRows, control }, { accounts, before, entered }) {
  const notices = (
    await rows(
      `select notice.id, notice.kind, notice.key, notice.data, home.light_account_uuid as uuid
        from notice join home on home.id = notice.home_id`,
    )
  ).filter(({ id }) => !before.notices.has(id));
  const isNew = (uuid, key) => !before.facts.get(uuid)?.has(key);
  const told = (kind, keyOf) =>
    notices.filter((notice) => notice.kind === kind).map((notice) => keyOf(JSON.parse(notice.data), notice));
  const bills = sandboxRows(
    "select number, account_uuid as uuid, total_cents, paid_at, voided_at from invoice",
  );
  const payments = sandboxRows("select number, paid_at, status from payment order by id");
  const billOf = new Map(bills.map((bill) => [bill.number, bill]));

  const standing = bills.filter(({ voided_at }) => !voided_at);
  const made = bills.filter(({ number, uuid }) => isNew(uuid, `bill_ready ${number}`));
  const paid = bills.filter(
    ({ number, uuid, paid_at, total_cents }) =>
      paid_at && total_cents > 0 && isNew(uuid, `payment_received ${number}`),
  );
  // Of more than four open bills the portal reads only the newest in full.
  const openOf = (uuid) =>
    standing.filter((bill) => bill.uuid === uuid && !bill.paid_at && bill.total_cents > 0).slice(-4);
  const failing = accounts.flatMap(openOf).flatMap(({ number, uuid }) => {
    const last = payments.findLast((payment) => payment.number === number);
    const key = `payment_failed ${number} ${last?.paid_at}`;
    return last?.status === "failed" && isNew(uuid, key) ? [key] : [];
  });
  const failed = payments.filter(({ status }) => status === "failed");

  const details = await Promise.all(accounts.map((uuid) => control("GET", `/accounts/${uuid}`)));
  const events = sandboxRows(
    "select distinct account_uuid as uuid, event from webhook_delivery where event like 'location.service%'",
  );
  const begun = events.filter(({ event }) => event === "location.service_active").map(({ uuid }) => uuid);
  const needing = details
    .map(({ uuid, status, status_reason }) => ({
      status,
      key: `${uuid} ${status_reason}`,
      uuid,
      status_reason,
    }))
    .filter(
      ({ status, uuid, status_reason }) =>
        status === "needs_attention" && isNew(uuid, `needs_attention ${status_reason}`),
    )
    .map(({ key }) => key);

  // What passes may come again, and each failed charge is told.
  const mostOf = (kind, { number }) => {
    if (kind === "payment_failed") return failed.filter((payment) => payment.number === number).length;
    const passes = ["needs_attention", "service_scheduled", "enrollment_cancelled"].includes(kind);
    return passes ? Number.POSITIVE_INFINITY : 1;
  };
  const ready = told("bill_ready", ({ number }) => number);
  const received = told("payment_received", ({ number }) => number);
  return [
    {
      ...compare(
        "bills that stand",
        made.filter(({ voided_at }) => !voided_at).map(({ number }) => number),
        ready,
        {
          most: once(made.map(({ number }) => number)),
        },
      ),
      expected: made.filter(({ voided_at }) => !voided_at).length,
      got: ready.filter((number) => !billOf.get(number)?.voided_at).length,
    },
    compare(
      "payments",
      paid.map(({ number }) => number),
      received,
    ),
    {
      ...compare(
        "failed charges of open bills",
        failing,
        told("payment_failed", (_, { key }) => key),
        {
          most: once(failed.map(({ number, paid_at }) => `payment_failed ${number} ${paid_at}`)),
        },
      ),
      expected: failing.length,
    },
    {
      ...compare(
        "service begun",
        begun,
        told("service_active", (_, { uuid }) => uuid),
        {
          most: once(accounts),
        },
      ),
      expected: begun.length,
    },
    {
      ...compare(
        "needs attention",
        needing,
        told("needs_attention", (_, { uuid, key }) => `${uuid} ${key.split(" ")[1]}`),
        {
          most: entered,
        },
      ),
      expected: needing.length,
    },
    {
      ...compare(
        "all notices, by what they say",
        [],
        notices.map(({ uuid, kind, data }) => `${uuid} ${kind} ${data}`),
        {
          most: new Map(
            notices.map(({ uuid, kind, data }) => [
              `${uuid} ${kind} ${data}`,
              mostOf(kind, JSON.parse(data)),
            ]),
          ),
        },
      ),
      expected: null,
    },
    mailed(sandboxRows, notices),
    await acknowledged(rows, sandboxRows),
  ];
}

/** Every notice that is mailed against the mailbox, by the name that the mail bears. */
function mailed(sandboxRows, notices) {
  const mails = sandboxRows("select message_id, repeats from mail where message_id like '<notice.%'");
  const wanted = notices.filter(({ kind }) => kind !== "usage_history").map(({ id }) => id);
  const idOf = (messageId) => messageId.slice("<notice.".length, messageId.indexOf("@"));
  const sent = compare(
    "mails",
    wanted,
    mails.map(({ message_id }) => idOf(message_id)),
  );
  const repeats = mails.reduce((sum, mail) => sum + mail.repeats, 0);
  return { ...sent, note: `${repeats} came again under the same Message-ID` };
}

/** Every webhook that was answered with 200 must be in the database. */
async function acknowledged(rows, sandboxRows) {
  const answered = sandboxRows(
    `select distinct event_uuid from webhook_delivery d join webhook_attempt a on a.delivery_id = d.id
      where a.status between 200 and 299`,
  ).map(({ event_uuid }) => event_uuid);
  const kept = (await rows("select uuid from webhook_event")).map(({ uuid }) => uuid);
  const all = sandboxRows("select distinct event_uuid from webhook_delivery").map(
    ({ event_uuid }) => event_uuid,
  );
  const compared = compare("webhooks answered 200", answered, kept, { most: once(all) });
  return { ...compared, expected: answered.length, note: `${all.length} events in all` };
}

/** Prints the table; true when nothing is lost or doubled. */
export function print(lines) {
  console.log(
    `  ${"".padEnd(30)} ${"sandbox".padStart(8)} ${"portal".padStart(8)} ${"lost".padStart(6)} doubled`,
  );
  for (const { what, expected, got, lost, doubled, note = "" } of lines) {
    const [wanted, came] = [expected ?? "", got].map((count) => String(count).padStart(8));
    const isGood = lost.length + doubled.length === 0;
    // Of what has not happened there was nothing to lose: that shows nothing.
    const mark = got + (expected ?? 0) === 0 ? "–" : "✓";
    console.log(
      `${isGood ? mark : "✗"} ${what.padEnd(30)} ${wanted} ${came} ${String(lost.length).padStart(6)} ${String(doubled.length).padStart(7)}  ${note}`,
    );
    for (const key of lost.slice(0, 5)) console.log(`      lost: ${key}`);
    for (const key of doubled.slice(0, 5)) console.log(`      doubled: ${key}`);
  }
  return lines.every(({ lost, doubled }) => lost.length + doubled.length === 0);
}
