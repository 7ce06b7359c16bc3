import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { sharedMap } from "./per-process.ts";

/** Each holds up to ten megabytes a few times over. */
const mostAtOnce = 4;
const mostWaitMs = 10_000;

interface Turns {
  taken: number;
  waiting: Set<() => void>;
}

function theTurns(): Turns {
  const kept = sharedMap<Turns>("uploads");
  const turns = kept.get("bills") ?? { taken: 0, waiting: new Set() };
  kept.set("bills", turns);
  return turns;
}

/** Waits until somebody is done, and has their place then. */
function place({ waiting }: Turns): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(take);
      reject(problem("light_busy", { cause: { retryAfterSeconds: 10 } }));
    }, mostWaitMs);
    waiting.add(take);
  });
}

/**
 * Takes a file in and sends it on, four at once in this process; whoever comes fifth waits, with nothing read yet.
 * @throws what `act` throws; Problem `light_busy` after ten seconds
 */
export async function uploadTurn<T>(act: () => Promise<T>): Promise<T> {
  const turns = theTurns();
  if (turns.taken < mostAtOnce) turns.taken += 1;
  else await place(turns);
  try {
    return await act();
  } finally {
    const [next] = turns.waiting;
    if (next) {
      turns.waiting.delete(next);
      next();
    } else turns.taken -= 1;
  }
}
