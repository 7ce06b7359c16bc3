import { brand } from "#brand";
import type { Translator } from "#messages/english.ts";

export interface MailFacts {
  address: string;
  esi_id: string;
  /** null while Light has given none. */
  account: string | null;
  name: string;
}

/** A `mailto:` address whose message to support already says which home and account it is about. */
export function readyMail(t: Translator<"service">, kind: "moving" | "cancel", facts: MailFacts): string {
  const known = { ...facts, account: facts.account || "none" };
  const subject = encodeURIComponent(t(`mail_subject_${kind}`, known));
  const body = encodeURIComponent(t(`mail_body_${kind}`, known));
  return `mailto:${brand.supportEmail}?subject=${subject}&body=${body}`;
}
