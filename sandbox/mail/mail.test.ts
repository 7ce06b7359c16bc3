import { createTransport } from "nodemailer";
import { afterEach, expect, it } from "vitest";
import { openDatabase } from "../database.ts";
import { MailStore } from "./mail-store.ts";
import { mailRoutes } from "./routes.ts";
import { startMail } from "./smtp.ts";

const clock = { now: () => new Date("2026-05-01T12:00:00Z") };
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function mailServer() {
  const db = openDatabase(":memory:");
  const mailbox = await startMail({ port: 0, db, clock });
  const transport = createTransport({ host: "127.0.0.1", port: mailbox.port });
  cleanUps.push(
    () => transport.close(),
    () => mailbox.close(),
  );
  const routes = mailRoutes(new MailStore(db, clock));
  const json = async (query = "") => (await routes.request(`/mailbox.json${query}`)).json();
  return { mailbox, transport, routes, json };
}

it("a mail sent by SMTP is in the mailbox, whole and decoded", async () => {
  const { transport, json } = await mailServer();
  await transport.sendMail({
    from: { name: "Porch", address: "hello@porch.example" },
    to: "Ana@Example.com",
    subject: "Su código es 123456 ✓",
    text: "Hola, Ñandú.\n\n123456",
    html: "<p>Hola, <b>Ñandú</b></p>",
  });
  expect(await json()).toEqual({
    messages: [
      {
        id: 1,
        to: "ana@example.com",
        from: "Porch <hello@porch.example>",
        subject: "Su código es 123456 ✓",
        text: "Hola, Ñandú.\n\n123456\n",
        html: "<p>Hola, <b>Ñandú</b></p>\n",
        received_at: "2026-05-01T12:00:00.000Z",
        message_id: expect.stringMatching(/^<.+@porch.example>$/),
        repeats: 0,
      },
    ],
  });
});

it("every receiver has a copy, the newest comes first, and the receiver's name in any case finds it", async () => {
  const { transport, json } = await mailServer();
  await transport.sendMail({
    from: "a@x.example",
    to: ["b@x.example", "c@x.example"],
    subject: "1",
    text: "1",
  });
  await transport.sendMail({ from: "a@x.example", to: "B@x.example", subject: "2", text: "2" });
  const subjects = (answer: { messages: { subject: string }[] }) => answer.messages.map((m) => m.subject);
  expect(subjects(await json("?to=B@X.example"))).toEqual(["2", "1"]);
  expect(subjects(await json("?to=c@x.example"))).toEqual(["1"]);
  expect(subjects(await json("?to=nobody@x.example"))).toEqual([]);
});

it("the same mail again to the same receiver is counted, not shown twice", async () => {
  const { transport, routes, json } = await mailServer();
  const mail = { from: "a@x.example", subject: "Your bill", text: "1", messageId: "<bill-7@x.example>" };
  for (const to of ["b@x.example", "B@x.example", "c@x.example"]) await transport.sendMail({ ...mail, to });
  await transport.sendMail({ ...mail, to: "b@x.example", messageId: "<bill-8@x.example>" });
  expect((await json()).messages).toMatchObject([
    { to: "b@x.example", message_id: "<bill-8@x.example>", repeats: 0 },
    { to: "c@x.example", message_id: "<bill-7@x.example>", repeats: 0 },
    { to: "b@x.example", message_id: "<bill-7@x.example>", repeats: 1 },
  ]);
  expect(await (await routes.request("/mailbox?id=1")).text()).toContain("1 more");
});

it("mails without a Message-ID are all shown", () => {
  const store = new MailStore(openDatabase(":memory:"), clock);
  for (let n = 0; n < 2; n += 1) store.add({ to: "b@x", from: "a", subject: "", text: "", html: null });
  expect(store.messages().map(({ repeats }) => repeats)).toEqual([0, 0]);
});

it("a client that insists on a password gets in with any", async () => {
  const { mailbox, json } = await mailServer();
  const transport = createTransport({
    host: "127.0.0.1",
    port: mailbox.port,
    auth: { user: "u", pass: "p" },
  });
  cleanUps.push(() => transport.close());
  await transport.sendMail({ from: "a@x.example", to: "b@x.example", subject: "s", text: "t" });
  expect((await json()).messages).toHaveLength(1);
});

it("emptying the mailbox empties it", async () => {
  const { transport, routes, json } = await mailServer();
  await transport.sendMail({ from: "a@x.example", to: "b@x.example", subject: "s", text: "t" });
  expect((await routes.request("/mailbox.json", { method: "DELETE" })).status).toBe(204);
  expect(await json()).toEqual({ messages: [] });
});

it("a taken port is a rejection, not a crash", async () => {
  const { mailbox } = await mailServer();
  const again = startMail({ port: mailbox.port, db: openDatabase(":memory:"), clock });
  await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
});

it("a hostile mail is text on the page, and its HTML is shut away", async () => {
  const { transport, routes } = await mailServer();
  const attack = '</title><script>alert(1)</script><img src=x onerror="alert(2)">';
  await transport.sendMail({
    from: { name: attack, address: "evil@x.example" },
    to: "b@x.example",
    subject: attack,
    text: `</pre>${attack}`,
    html: `<h1>hi</h1>${attack}`,
  });
  const page = await (await routes.request(`/mailbox?id=1&to=${encodeURIComponent(attack)}`)).text();
  expect(page).toContain("&lt;script&gt;alert(1)");
  expect(page).not.toMatch(/<script>|<img|<\/title>.*<\/title>/s);
  expect(page.match(/<iframe [^>]*>/)?.[0]).toMatch('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const body = await routes.request("/mailbox/1/body");
  expect(await body.text()).toContain("<h1>hi</h1>");
  const policy = body.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
});

it.each(["/mailbox?id=99", "/mailbox?id=x", "/mailbox?id=1e99", "/mailbox"])(
  "%s shows the empty mailbox",
  async (path) => {
    const { routes } = await mailServer();
    const response = await routes.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("No mail yet");
  },
);

it("only the newest thousand are kept", () => {
  const store = new MailStore(openDatabase(":memory:"), clock);
  for (let n = 1; n <= 1_003; n += 1) {
    store.add({ to: "b@x.example", from: "a", subject: String(n), text: "", html: null });
  }
  const left = store.messages({ limit: 2_000 });
  expect([left.length, left[0]?.subject, left.at(-1)?.subject]).toEqual([1_000, "1003", "4"]);
});
