/** What a customer is told about, in the bell and by e-mail; sentences are `messages/<locale>/notices.json`. */
export const noticeKinds = [
  "needs_attention",
  "service_scheduled",
  "enrollment_cancelled",
  "service_active",
  "service_ended",
  "usage_history",
  "bill_ready",
  "payment_failed",
  "payment_received",
  "renewal_window",
  "contract_notice",
  "contract_ended",
  "comparison_ready",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that is so at an account, and was not told yet. */
export interface Fact {
  kind: NoticeKind;
  /** The same for the same fact, and for no other of the account: `bill_ready 100234-0002`. */
  key: string;
  /** What its sentences need: numbers of bills, days, cents, reasons; nothing that names the person. */
  values: Record<string, string | number>;
}

/** Kinds whose e-mails a person may turn off. The others tell what must be told, or what must be done in time. */
export const mutableKinds = [
  "bill_ready",
  "payment_received",
  "renewal_window",
  "contract_ended",
  "comparison_ready",
] as const satisfies readonly NoticeKind[];
export type MutableKind = (typeof mutableKinds)[number];

/** `value` when it is a kind that can be turned off, else null. */
export const asMutableKind = (value: unknown): MutableKind | null =>
  mutableKinds.find((kind) => kind === value) ?? null;

/** Whether a fact is mailed; of the rest the bell alone tells. */
export const isMailed = (kind: NoticeKind): boolean => kind !== "usage_history";
