import { pause } from "./deployment.mjs";

/** Rarely, as most of what else may happen ends with them. */
const seldom = /^(end-service|void|credit)/;
/** Who starts over has no bills any more, and nothing of before can be counted. */
const never = /^(not_enrolled|cancelled)/;
/** Nobody's account sees more of it; and a month, as what is older than six weeks is no news to anybody. */
const mostEach = 12;
const mostDays = 30;
const pick = (list) => list[Math.floor(Math.random() * list.length)];

/**
 * Lets things happen to accounts at random until it is told to stop: whatever the sandbox says may come next, webhooks
 * that are lost, doubled or held, and days that pass. Keeps count of what passes and leaves no trace at Light. `progress` tells from 0 to 1 how much is over.
 */
export function happenings({ control }, accounts, { everyMs, dayEveryMs, progress }) {
  const done = { happened: 0, days: 0, entered: new Map() };
  let isStopped = false;

  async function one(uuid) {
    const { next } = await control("GET", `/accounts/${uuid}`);
    const choices = next.filter(
      ({ group, id }) => group !== "clock" && !never.test(id) && (!seldom.test(id) || Math.random() < 0.1),
    );
    const event = pick(choices);
    if (!event) return;
    const { method, path, body } = event.call;
    await control(method, path.replace("/__sandbox", ""), body);
    done.happened += 1;
    if (body.status !== "needs_attention") return;
    const key = `${uuid} ${body.status_reason}`;
    done.entered.set(key, (done.entered.get(key) ?? 0) + 1);
  }

  async function disturb() {
    const kind = pick(["drop", "duplicate", "hold", "delay"]);
    await control("POST", "/webhooks/switches", {
      kind,
      times: 2,
      ...(kind === "delay" ? { delay_ms: 900 } : {}),
    });
    if (Math.random() < 0.3) await control("POST", "/webhooks/release", { order: "shuffled" });
  }

  async function run() {
    let dayAtMs = performance.now() + dayEveryMs;
    const most = accounts.length * mostEach;
    while (!isStopped) {
      // Spread over the whole time, so that each kill finds something new.
      if (done.happened >= most * progress() + 10) {
        await pause(everyMs);
        continue;
      }
      // What has just happened elsewhere may forbid it.
      await one(pick(accounts)).catch((error) => {
        if (!/: 409 /.test(error.message)) throw error;
      });
      if (Math.random() < 0.2) await disturb();
      if (performance.now() > dayAtMs && done.days < mostDays) {
        const days = 1 + Math.floor(Math.random() * 3);
        await control("POST", "/clock", { advance: `+${days}d` });
        done.days += days;
        dayAtMs = performance.now() + dayEveryMs;
      }
      await pause(everyMs * (0.5 + Math.random()));
    }
    await control("DELETE", "/webhooks/switches").catch(() => null);
    await control("POST", "/webhooks/release", { order: "reversed" });
  }

  const running = run();
  // Whoever stops it hears of it.
  running.catch(() => null);
  return {
    done,
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
