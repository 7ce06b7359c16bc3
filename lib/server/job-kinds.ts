import "server-only";
import { lookAtAccount } from "./watch-account.ts";
import type { JobKind } from "./worker.ts";

/** Everything that is done apart from requests, by the kind of its jobs. */
export const jobKinds = {
  account: { act: lookAtAccount, mostAttempts: 8, isEndless: true },
} as const satisfies Record<string, JobKind>;
