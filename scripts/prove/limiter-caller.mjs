import { accountLight } from "../../lib/server/account-light.ts";
import { appLight } from "../../lib/server/app-light.ts";

/** One process: so many callers, each of whom asks again as soon as it is answered. */
async function callAgainAndAgain({ key, callers, seconds, uuid }) {
  const ask = {
    app: () => appLight().listAccounts({ params: { email: "nobody@porchlight.example" } }),
    account: () => accountLight(uuid).getAccount(),
  }[key];
  const tally = { done: 0, failures: 0, longestMs: 0 };
  if (key === "account") await ask();
  process.send("ready");
  await new Promise((resolve) => process.once("message", resolve));
  const end = performance.now() + seconds * 1_000;
  const caller = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      await ask().then(
        () => tally.done++,
        () => tally.failures++,
      );
      tally.longestMs = Math.max(tally.longestMs, Math.round(performance.now() - from));
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  process.send(tally, () => process.exit(0));
}

await callAgainAndAgain(JSON.parse(process.argv[2]));
