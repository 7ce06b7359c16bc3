import "server-only";
import { mailOrder } from "./confirmation-mail.ts";
import type { Job } from "./job.ts";
import { mailNotice } from "./notice-mail.ts";
import { mailRenewal } from "./renewal-mail.ts";
import { tidy } from "./tidy.ts";
import { lookAtAccount } from "./watch-account.ts";
import type { JobKind, Outcome } from "./worker.ts";

/** A mail server that is away for an hour loses nothing; after that somebody must look. */
const mail = { mostAttempts: 60, isEndless: false };

/** For what is over once it is done. */
const once =
  (act: (job: Job) => Promise<void>) =>
  async (job: Job): Promise<Outcome> => {
    await act(job);
    return {};
  };

/** What reads Light and keeps our own house. */
export const lookKinds = {
  account: { act: lookAtAccount, mostAttempts: 8, isEndless: true },
  tidy: { act: tidy, mostAttempts: 8, isEndless: true },
} as const satisfies Record<string, JobKind>;

/** What waits for the mail server. */
export const mailKinds = {
  notice_mail: { act: once(mailNotice), ...mail },
  order_mail: { act: once(mailOrder), ...mail },
  renewal_mail: { act: once(mailRenewal), ...mail },
} as const satisfies Record<string, JobKind>;

/** Everything that is done apart from requests, by the kind of its jobs. */
export const jobKinds = { ...lookKinds, ...mailKinds };
