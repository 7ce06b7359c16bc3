import "./test-world.ts";
import { text } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const received: { to: string[]; raw: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    text(stream).then((raw) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    }, done);
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  vi.resetModules();
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

test("a sign-in mail travels by SMTP with the code in the subject, the text and the HTML", async () => {
  const { sendMail } = await import("./mail.ts");
  const { signInMail } = await import("./sign-in-mail.ts");
  await sendMail(signInMail("ana@porchlight.example", "123456", 10, "es"));
  const mail = await PostalMime.parse(received.at(-1)?.raw ?? "");
  expect(received.at(-1)?.to).toEqual(["ana@porchlight.example"]);
  expect(mail.subject).toMatch(/^123456 es su código/);
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain("123456");
    expect(part).toContain("10 minutos");
  }
});

test("an address cannot smuggle in a second receiver", async () => {
  const { sendMail } = await import("./mail.ts");
  const before = received.length;
  const to = "a@porchlight.example, b@porchlight.example";
  await sendMail({ to, subject: "s", text: "t", html: "h" }).catch(() => undefined);
  const receivers = received.slice(before).flatMap((mail) => mail.to);
  expect(receivers).not.toContain("b@porchlight.example");
});

test("a mail keeps its name, and a link in a header stays whole, however long", async () => {
  const { messageIdOf, sendMail } = await import("./mail.ts");
  const messageId = messageIdOf("notice", "n-1");
  const link = `<https://portal.example/unsubscribe?t=${"ab1_-.".repeat(40)}&lang=es>`;
  const headers = { "List-Unsubscribe": link, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  await sendMail({ to: "a@x.example", subject: "s", text: "t", html: "h", messageId, headers });
  const mail = await PostalMime.parse(received.at(-1)?.raw ?? "");
  const got = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
  expect(mail.messageId).toBe(messageId);
  expect(got).toMatchObject({
    "list-unsubscribe": link,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
});

test("English and Spanish say the same in the same number of lines", async () => {
  const { signInMail } = await import("./sign-in-mail.ts");
  const [en, es] = (["en", "es"] as const).map((locale) => signInMail("a@x.example", "123456", 10, locale));
  expect(en?.text).not.toBe(es?.text);
  expect(en?.text.split("\n")).toHaveLength(es?.text.split("\n").length ?? 0);
});
