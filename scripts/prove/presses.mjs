import { pause } from "./deployment.mjs";
import { endClaims } from "./settle.mjs";

const payCall = /^\/v1\/account\/billing\/invoices\/([^/]+)\/pay$/;
const payPath = "/v1/account/billing/invoices/*/pay";

/** An open bill for each customer whose card works, as far as they can have one. */
async function openBills({ control, sandboxRows }, customers) {
  const payers = customers.filter(({ name }) => ["settled", "month-to-month"].includes(name));
  for (let tries = 0; tries < 6; tries += 1) {
    await control("POST", "/clock", { advance: "+3d" });
    for (const { account } of payers) {
      // One may have had its bill just now, or be gone.
      await control("POST", `/accounts/${account}/bill`).catch(() => null);
    }
    const bills = payers.flatMap((customer) => {
      const [bill] = sandboxRows(
        `select number, total_cents from invoice where account_uuid = '${customer.account}'
          and paid_at is null and voided_at is null and total_cents > 0 order by rowid desc`,
      );
      return bill ? [{ ...bill, customer, answers: [] }] : [];
    });
    if (bills.length >= payers.length / 2) return bills;
  }
  throw new Error("there is no bill to pay");
}

async function press(bill) {
  const path = `/api/homes/1/bills/${bill.number}/pay`;
  const reply = await bill.customer.ask("POST", path, { amount_cents: bill.total_cents }).catch(() => null);
  const answer = reply ? (reply.ok ? "paid" : (await reply.json().catch(() => null))?.error?.code) : "cut";
  bill.answers.push(answer ?? `status ${reply.status}`);
  return answer;
}

/**
 * People press "pay" twice and the web process is killed meanwhile: what Light was asked to charge is counted by the
 * sandbox. In the end every bill is paid, and was charged once.
 */
export async function pressPayments(deployment, customers, { kills, isHurried }) {
  const { control, sandboxRows, web } = deployment;
  const bills = await openBills(deployment, customers);
  // A charge takes its time: the process dies before it, during it, and before its answer.
  for (const when of ["before", "after"])
    await control("POST", "/faults", {
      method: "POST",
      path: payPath,
      kind: "latency",
      latency_ms: 500,
      when,
    });
  const charges = new Map();
  let since = 0;
  const gather = async () => {
    for (const { id, path, status } of await control("GET", `/calls?since=${since}`)) {
      since = id;
      const number = payCall.exec(path)?.[1];
      if (number) charges.set(number, [...(charges.get(number) ?? []), status]);
    }
  };
  await gather();
  charges.clear();
  const open = () =>
    bills.filter(({ answers }) => !answers.some((answer) => ["paid", "already_paid"].includes(answer)));
  for (let kill = 0; kill < kills; kill += 1) {
    // A person may press twenty times in ten minutes.
    const chosen = (open().length > 0 ? open() : bills).filter(({ answers }) => answers.length < 12);
    const some = chosen.slice(0, 3);
    const presses = some.flatMap((bill) => [press(bill), press(bill)]);
    await pause(50 + Math.random() * 1_450);
    await web.end("SIGKILL");
    if (isHurried) await endClaims(deployment);
    await web.start({ WORKER: "off" });
    await Promise.all(presses);
    await gather();
  }
  await control("DELETE", "/faults");
  // What was cut off is not known for ten minutes; then it may be paid.
  await control("POST", "/clock", { advance: "+11m" });
  for (let tries = 0; tries < 4 && open().length > 0; tries += 1) await Promise.all(open().map(press));
  await gather();
  const paymentsOf = ({ number }) =>
    sandboxRows(`select status from payment where number = '${number}' and status = 'succeeded'`).length;
  const asked = [...charges.values()].reduce((sum, calls) => sum + calls.length, 0);
  const answers = bills.flatMap((bill) => bill.answers);
  const counted = Object.entries(Object.groupBy(answers, String)).map(
    ([name, list]) => `${list.length} ${name}`,
  );
  return {
    kills,
    lines: [
      {
        what: "bills paid by a press",
        expected: bills.length,
        got: bills.filter((bill) => paymentsOf(bill) > 0).length,
        lost: bills.filter((bill) => paymentsOf(bill) === 0).map(({ number }) => number),
        doubled: bills.filter((bill) => paymentsOf(bill) > 1).map(({ number }) => number),
        note: `${answers.length} presses: ${counted.join(", ")}`,
      },
      {
        what: "charges asked of Light",
        expected: bills.length,
        got: asked,
        lost: bills.filter(({ number }) => !charges.has(number)).map(({ number }) => number),
        doubled: [...charges]
          .filter(([, calls]) => calls.length > 1)
          .map(([number, calls]) => `${number}: ${calls}`),
      },
    ],
  };
}
