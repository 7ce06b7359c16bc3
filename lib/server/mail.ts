import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.ts";

let transport: Transporter | undefined;

/** One mail; both parts say the same. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * Hands a mail to the SMTP server and waits until it has taken it.
 * @throws Error when the server refuses it or does not answer.
 */
export async function sendMail(mail: Mail): Promise<void> {
  transport ??= createTransport({
    url: env.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  // Given as an object, an address is one address: a comma in it cannot add another receiver.
  await transport.sendMail({ ...mail, from: env.mailFrom, to: { name: "", address: mail.to } });
}
