import { chromium } from "@playwright/test";
import { Enrollment } from "../../e2e/pages/enrollment.ts";
import { findChromium } from "../chromium.mjs";
import { pause } from "./deployment.mjs";
import { say, servedBy } from "./say.mjs";

/** A customer enrolls in Chromium; each request of theirs goes to the other instance. */
export async function enroll({ publicUrl, control, rows }, proxy) {
  proxy.figures.served.clear();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  try {
    const email = "two-instances@porchlight.example";
    const page = await (await browser.newContext({ baseURL: publicUrl })).newPage();
    page.setDefaultTimeout(30_000);
    const code = async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        const { messages } = await control("GET", `/mailbox.json?to=${email}`);
        const found = messages.map(({ subject }) => /\d{6}/.exec(subject)?.[0]).find(Boolean);
        if (found) return found;
        await pause(100);
      }
      throw new Error("no code came");
    };
    const customer = new Enrollment(page, { portal: publicUrl, code }, email);
    await customer.hasChosen();
    await customer.untilReview();
    await customer.finish();
    const [{ finished }] = await rows("select count(*) as finished from home where finalized_at is not null");
    const counts = [...proxy.figures.served.values()];
    const isGood = Number(finished) === 1 && counts.length === 2 && proxy.figures.failed === 0;
    return say(
      isGood,
      "an enrollment, each request in turn",
      `${servedBy(proxy.figures)} requests, ${proxy.figures.failed} failed`,
    );
  } finally {
    await browser.close();
  }
}

/** Reads a stream until it is told to stop; `hear` gets each revision. */
async function listen(person, base, hear) {
  const over = new AbortController();
  const reply = await fetch(`${base}/api/homes/1/live`, { headers: person.headers, signal: over.signal });
  if (!reply.ok) throw new Error(`a stream: ${reply.status}`);
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of reply.body)
      for (const [, revision] of decoder.decode(chunk).matchAll(/^data: (\d+)$/gm)) hear(Number(revision));
  };
  read().catch(() => null);
  return () => over.abort();
}

const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)];

/** Something happens, its webhook goes to A; a stream that is open at B tells of it. */
export async function live({ webs, control, demoPerson }) {
  const person = await demoPerson("settled");
  const uuid = person.account;
  let latest = -1;
  let wake = () => {};
  const close = await listen(person, `http://127.0.0.1:${webs[1].port}`, (revision) => {
    latest = revision;
    wake();
  });
  for (let tries = 0; tries < 100 && latest < 1; tries += 1) await pause(100);
  const delays = [];
  const changes = 10;
  for (let change = 0; change < changes; change += 1) {
    await pause(2_000);
    const before = latest;
    const fromMs = performance.now();
    await control("POST", `/accounts/${uuid}/credit-invoice`, { cents: 100 + change });
    await control("POST", "/webhooks/send", { event: "account.credit_given", account_uuid: uuid });
    const heard = new Promise((resolve) => {
      wake = () => latest > before && resolve(true);
    });
    if (latest > before || (await Promise.race([heard, pause(10_000)])))
      delays.push(performance.now() - fromMs);
  }
  close();
  const ms = (part) => `${Math.round(quantile(delays, part))} ms`;
  return say(
    delays.length === changes,
    "webhook at A, seen at B",
    `${delays.length} of ${changes}; half within ${ms(0.5)}, all within ${ms(1)}`,
  );
}

/** One payment pressed on both instances at once. */
export async function payTwice({ webs, control, demoPerson, sandboxRows }) {
  const people = [];
  while (people.length < 5) people.push(await demoPerson("settled"));
  await control("POST", "/clock", { advance: "+3d" });
  const bills = [];
  for (const person of people) {
    // One may have had its bill just now.
    const bill = await control("POST", `/accounts/${person.account}/bill`).catch(() => null);
    if (bill && bill.total_cents > 0 && !bill.paid_at) bills.push({ ...bill, person });
  }
  await control("DELETE", "/calls");
  const answers = await Promise.all(
    bills.flatMap(({ person, number, total_cents }) =>
      webs.map(async ({ port }) => {
        const path = `/api/homes/1/bills/${number}/pay`;
        const reply = await person.ask(
          "POST",
          path,
          { amount_cents: total_cents },
          `http://127.0.0.1:${port}`,
        );
        return reply.ok ? "paid" : (await reply.json()).error.code;
      }),
    ),
  );
  const charges = (await control("GET", "/calls")).filter(({ path }) => path.endsWith("/pay")).length;
  const payments = bills.map(
    ({ number }) => sandboxRows(`select 1 from payment where number = '${number}'`).length,
  );
  const counted = Object.entries(Object.groupBy(answers, String)).map(
    ([name, list]) => `${list.length} ${name}`,
  );
  const isGood = bills.length > 0 && charges === bills.length && payments.every((count) => count === 1);
  return say(
    isGood,
    "one payment pressed on both",
    `${bills.length} bills, ${answers.length} presses (${counted.join(", ")}), ${charges} charges asked of Light`,
  );
}
