import { pause } from "./deployment.mjs";
import { say, servedBy } from "./say.mjs";

/** Ninety people who ask again as soon as they are answered: three times what Light allows. */
export async function limiter({ publicUrl, control }, proxy) {
  const [callers, seconds] = [90, 15];
  await pause(1_500);
  await control("DELETE", "/calls");
  proxy.figures.served.clear();
  const tally = { done: 0, failures: [], longestMs: 0 };
  const end = performance.now() + seconds * 1_000;
  const caller = async (_, index) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const headers = {
        origin: publicUrl,
        "content-type": "application/json",
        "x-forwarded-for": `10.8.${index}.${turn}`,
      };
      const body = JSON.stringify({ query: `${100 + index} switchback`, postal_code: "77008" });
      const fromMs = performance.now();
      const reply = await fetch(`${publicUrl}/api/enrollment/address-search`, {
        method: "POST",
        headers,
        body,
      });
      await reply.arrayBuffer();
      if (reply.ok) tally.done += 1;
      else tally.failures.push(reply.status);
      tally.longestMs = Math.max(tally.longestMs, Math.round(performance.now() - fromMs));
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const rate = await control("GET", "/calls/rate?key=app");
  // The first second's worth goes out at once, and would flatter a mean.
  const used = (rate.total - 30) / rate.seconds;
  const isGood =
    rate.max_in_one_second <= 30 && rate.refused === 0 && tally.failures.length === 0 && used >= 28;
  return say(
    isGood,
    "three times what Light allows",
    `${rate.max_in_one_second} calls in the worst second of 30 allowed, ${used.toFixed(1)} a second used, ${rate.refused} refused,` +
      ` ${tally.failures.length} failures shown, longest wait ${tally.longestMs} ms, served ${servedBy(proxy.figures)}`,
  );
}

/** Each instance is ended and started again while people go on using the portal. */
export async function deployAtNoon({ webs, demoPerson }, proxy) {
  const people = [await demoPerson("settled"), await demoPerson("past-due"), await demoPerson("renewal")];
  const paths = ["/home/1", "/home/1/bills", "/home/1/usage", "/home/1/plan", "/settings"];
  const tally = { done: 0, failures: [] };
  let isOver = false;
  const visitor = async (_, index) => {
    const person = people[index % people.length];
    for (let turn = index; !isOver; turn += 1) {
      const path = paths[turn % paths.length];
      const status = await person.ask("GET", path).then(
        (reply) => reply.text().then((text) => (reply.status === 502 ? `502 ${text}` : reply.status)),
        (error) => error.cause?.code ?? error.message,
      );
      if (status === 200) tally.done += 1;
      else tally.failures.push(`${path} ${status}`);
    }
  };
  proxy.figures.retried = 0;
  const visitors = Array.from({ length: 8 }, visitor);
  const codes = [];
  for (const web of webs) {
    await pause(2_000);
    codes.push(await web.end("SIGTERM"));
    await pause(1_000);
    await web.start({ WORKER: "on" });
  }
  await pause(1_000);
  isOver = true;
  await Promise.all(visitors);
  const isGood = tally.failures.length === 0 && codes.every((code) => code === 0);
  const some = tally.failures.slice(0, 5).join(", ");
  return say(
    isGood,
    "both replaced in the middle",
    `${tally.done} requests, ${tally.failures.length} failed ${some}, ${proxy.figures.retried} connections refused and tried elsewhere, exit codes ${codes.join(", ")}`,
  );
}
