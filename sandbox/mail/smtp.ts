import type { AddressInfo } from "node:net";
import PostalMime, { type Address } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";
import { MailStore } from "./mail-store.ts";

export interface Mailbox {
  /** The one that is really listened on. */
  readonly port: number;
  readonly store: MailStore;
  close(): Promise<void>;
}

const largestBytes = 10_000_000;

/** An SMTP server on loopback that takes every mail, with or without a password, and passes none on. */
export async function startMail({
  port,
  db,
  clock,
}: {
  port: number;
  db: Database;
  clock: Clock;
}): Promise<Mailbox> {
  const store = new MailStore(db, clock);
  const server = new SMTPServer({
    banner: "sandbox: nothing leaves this machine",
    // Offered without a certificate that anyone trusts, TLS would only make clients fail.
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: largestBytes,
    closeTimeout: 500,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? "anybody" }),
    onData: async (stream, { envelope }, done) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        if (stream.sizeExceeded) return done(Object.assign(new Error("too large"), { responseCode: 552 }));
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        const sender = envelope.mailFrom ? envelope.mailFrom.address : "";
        for (const { address } of envelope.rcptTo) {
          store.add({
            to: address,
            from: mail.from ? readable(mail.from) : sender,
            subject: mail.subject ?? "",
            text: mail.text ?? "",
            html: mail.html ?? null,
            message_id: mail.messageId ?? null,
          });
        }
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error("unreadable"));
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // From now on an error is one client's broken connection.
  server.removeAllListeners("error").on("error", () => undefined);
  const address = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { port: address.port, store, close };
}

const readable = ({ name, address }: Address): string =>
  name ? `${name} <${address ?? ""}>` : (address ?? "");
