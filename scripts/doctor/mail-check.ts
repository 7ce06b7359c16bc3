import { createTransport } from "nodemailer";
import parseAddresses from "nodemailer/lib/addressparser";
import type { Env } from "../../lib/server/env.ts";
import { type Finding, reasonOf } from "./finding.ts";

type Settings = Pick<Env, "smtpUrl" | "mailFrom" | "isSandbox">;
const name = "Mail";

/** Whether the mail server takes our login, and MAIL_FROM is one address. With `to`, whether it takes a mail. */
export async function mailCheck({ smtpUrl, mailFrom, isSandbox }: Settings, to?: string): Promise<Finding> {
  const senders = parseAddresses(mailFrom, { flatten: true });
  const sender = senders.length === 1 ? (senders[0]?.address ?? "") : "";
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(sender))
    return { mark: "fault", name, says: "MAIL_FROM is not one address.", todo: "Write: Name <mail@domain>." };
  if (!smtpUrl) {
    const says = "SMTP_URL is not set: nobody gets a sign-in code, mail is written to files.";
    return { mark: "fault", name, says, todo: "Set SMTP_URL to your mail server." };
  }
  if (!isSandbox && sender.endsWith(".example"))
    return { mark: "fault", name, says: "MAIL_FROM is the example.", todo: "Set it to an address of yours." };
  const { host } = new URL(smtpUrl);
  const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
  const transport = createTransport({ url: smtpUrl, ...timeouts });
  try {
    await transport.verify();
    if (!to) return { mark: "ok", name, says: `${host} takes our login; try MAIL_FROM with --mail you@…` };
    const text = "This mail was sent by: npm run doctor";
    await transport.sendMail({ from: mailFrom, to, subject: "A test of the portal's mail", text });
    return { mark: "ok", name, says: `${host} has taken a mail from MAIL_FROM.` };
  } catch (error) {
    const todo = "See SMTP_URL: host, port, user and password; and that the sender may use MAIL_FROM.";
    return { mark: "fault", name, says: `${host} refuses (${reasonOf(error)}).`, todo };
  } finally {
    transport.close();
  }
}
