import "server-only";
import { lookAtComparison } from "./comparison-ready.ts";
import { mailOrder } from "./confirmation-mail.ts";
import type { Job } from "./job.ts";
import { mailNotice } from "./notice-mail.ts";
import { mailRenewal } from "./renewal-mail.ts";
import { tidy } from "./tidy.ts";
import { lookAtAccount } from "./watch-account.ts";
import type { JobKind, Outcome } from "./worker.ts";

/** When a mail server has been away for an hour somebody must look, and for a day nothing is lost. */
const mail = { listedAfter: 60, last: 200 };
/** After a quarter of an hour it is more than a short outage of Light. */
const endless = { listedAfter: 21, last: Number.POSITIVE_INFINITY };

/** For what is over once it is done. */
const once =
  (act: (job: Job) => Promise<void>) =>
  async (job: Job): Promise<Outcome> => {
    await act(job);
    return {};
  };

/** What reads Light and keeps our own house. */
export const lookKinds = {
  account: { act: lookAtAccount, tries: endless },
  comparison: { act: lookAtComparison, tries: endless },
  tidy: { act: tidy, tries: endless },
} as const satisfies Record<string, JobKind>;

/** What waits for the mail server. */
export const mailKinds = {
  notice_mail: { act: once(mailNotice), tries: mail },
  order_mail: { act: once(mailOrder), tries: mail },
  renewal_mail: { act: once(mailRenewal), tries: mail },
} as const satisfies Record<string, JobKind>;

/** Everything that is done apart from requests, by the kind of its jobs. */
export const jobKinds = { ...lookKinds, ...mailKinds };
