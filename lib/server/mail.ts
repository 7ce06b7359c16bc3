import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { problem } from "#lib/domain/problem.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { count, inSpan } from "./telemetry.ts";

let transport: Transporter | undefined;

/** One mail; both parts say the same. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for the same mail: sent twice, mail services show it once. Without it a new one is made. */
  messageId?: string;
  headers?: Record<string, string>;
}

/** The name of a mail by what it is about, such as `notice` and its id. */
export const messageIdOf = (kind: string, id: string): string =>
  `<${kind}.${id}@${new URL(env.publicUrl).hostname}>`;

/**
 * Hands a mail to the SMTP server and waits until it has taken it.
 * @throws Problem `mail_down` when the server refuses it or does not answer.
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (!env.smtpUrl) return writeToFile(mail);
  transport ??= createTransport({
    url: env.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  // Given as an object, an address is one address: a comma in it cannot add another receiver.
  const envelope = { ...mail, from: env.mailFrom, to: { name: "", address: mail.to } };
  const sending = transport.sendMail(envelope);
  const kind = /^<(\w+)\./.exec(mail.messageId ?? "")?.[1] ?? "code";
  await inSpan("mail", { "mail.kind": kind }, () => sending).then(
    () => count("porchlight.mails", { "mail.kind": kind, outcome: "sent" }),
    (cause: unknown) => {
      count("porchlight.mails", { "mail.kind": kind, outcome: "failed" });
      throw problem("mail_down", { cause });
    },
  );
}

/** Without a mail server: for trying a live App. The mail is a file, because a log must not hold a code. */
async function writeToFile(mail: Mail): Promise<void> {
  const folder = join(env.dataDir, "outbox");
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.eml`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    ...mail,
    from: env.mailFrom,
  });
  await writeFile(join(folder, name), message, { mode: 0o600 });
  log.warn({ file: name }, "SMTP_URL is not set: a mail was written to the outbox of the data folder");
}
