import { expect, it } from "vitest";
import { enroll, newCustomer } from "../testing/customer.ts";
import { appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";
import { runCommand } from "./run-command.ts";

const LIGHT_WEBHOOK = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/", LIGHT_WEBHOOK_SECRET: "s" };

async function terminal() {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const type = async (line: string): Promise<string> => {
    const printed: string[] = [];
    await runCommand(line.split(" "), {
      url: "http://127.0.0.1:4010",
      fetch: (url, init) => sandbox.app.request(url, init),
      print: (text) => printed.push(text),
    });
    return printed.join("\n");
  };
  return { sandbox, type };
}

async function enrolled(sandbox: TestSandbox) {
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer);
  return customer;
}

it("the clock is read, moved, frozen and let go", async () => {
  const { type } = await terminal();
  expect(await type("clock")).toBe(
    "Tuesday, April 7, 2026 at 10:00:00 AM in Texas (2026-04-07T15:00:00.000Z), frozen",
  );
  expect(await type("clock +30d")).toContain("2026-05-07T15:00:00.000Z");
  expect(await type("clock 2026-06-01T12:00:00Z")).toContain("2026-06-01T12:00:00.000Z");
  expect(await type("clock go")).toContain(", moved");
  expect(await type("clock real")).toContain(", real time");
  expect(await type("clock freeze")).toContain(", frozen");
  await expect(type("clock soon")).rejects.toThrow("advance must look like +30d");
});

it("an account is named by its e-mail or the beginning of its uuid, and what may come next happens", async () => {
  const { sandbox, type } = await terminal();
  const { uuid, pair } = await enrolled(sandbox);
  expect(await type("accounts")).toContain(`${uuid}  jane.doe@example.com  reviewing/verification_pending`);
  expect(await type(`next ${uuid.slice(0, 6)}`)).toContain("reviewing:credit_check_pending");
  const done = await type("next jane.doe@example.com reviewing:credit_check_pending");
  expect(done).toBe("Verified: now reviewing/credit_check_pending.");
  expect(await pair()).toBe("reviewing/credit_check_pending");
  await expect(type(`next ${uuid} active:active`)).rejects.toThrow("can not come now");
  expect(await type("next jane")).toBe(await type(`next ${uuid}`));
  await expect(type("next nobody@example.com")).rejects.toThrow("There is no account");
  await newCustomer(sandbox);
  await expect(type("next jane.doe@example.com")).rejects.toThrow("2 accounts are meant");
});

it("what became of a bill is told, not how the account stands", async () => {
  const { sandbox, type } = await terminal();
  await sandbox.call("POST", "/__sandbox/demo-people/settled", { body: { email: "sam@example.com" } });
  await type("clock +20d");
  const made = await type("next sam bill");
  expect(made).toMatch(
    /^Make a bill up to yesterday: done\. Light sends no webhook for a new bill: .+look\.$/,
  );
  const id = /^fail-charge:\S+/m.exec(await type("next sam"))?.[0] ?? "";
  expect(await type(`next sam ${id}`)).toMatch(
    /^The charge of \$[\d.]+ for \S+ failed; the bill stays open\.$/,
  );
  expect(await type(`next sam ${id.replace("fail-", "")}`)).toMatch(/ succeeded; the bill is paid\.$/);
});

it("a webhook is sent by hand, sent again, doubled and dropped", async () => {
  const { sandbox, type } = await terminal();
  const { uuid } = await enrolled(sandbox);
  expect(await type(`webhook send enrollment.finalized --account ${uuid}`)).toMatch(/by_hand/);
  const [latest] = JSON.parse(await type("webhook list --limit 1 --json"));
  expect(latest).toMatchObject({ event: "enrollment.finalized", marks: ["by_hand"] });
  expect(await type(`webhook again ${latest.id.slice(0, 10)}`)).toMatch(/again/);
  expect((await type(`webhook duplicate ${latest.id}`)).split("\n")).toHaveLength(2);
  expect(await type(`webhook drop ${latest.id}`)).toMatch(/dropped/);
  expect(await type("webhook events")).toContain("location.service_active");
  await expect(type("webhook send enrollment.finalized")).rejects.toThrow("--account");
  await expect(type("webhook again zzz")).rejects.toThrow("No delivery begins with zzz");
});

it("webhooks to come are dropped, held and released", async () => {
  const { sandbox, type } = await terminal();
  expect(await type("webhook drop --event enrollment.plan_accepted --times 1")).toContain("the next 1");
  expect(await type("webhook delay --ms 9000")).toContain("delay 9000 ms");
  expect(await type("webhook hold")).toContain("hold");
  await enrolled(sandbox);
  expect(await type("webhook list --state dropped")).toMatch(/enrollment\.plan_accepted\s+drop/);
  const held = JSON.parse(await type("webhook list --state held --json"));
  const released = JSON.parse(await type("webhook release reversed --json"));
  const ids = (all: { id: string }[]) => all.map(({ id }) => id);
  expect(ids(released)).toEqual(ids(held));
  await type("webhook clear");
  expect((await sandbox.call("GET", "/__sandbox/webhooks/switches")).body).toEqual([]);
});

it("faults are ordered, shown and cleared", async () => {
  const { sandbox, type } = await terminal();
  const { uuid } = await newCustomer(sandbox);
  const read = async () => (await sandbox.call("GET", "/v1/app/accounts", { token: appToken })).status;
  expect(await type("fault /v1/app/accounts 503 --times 1 --method get --exact")).toContain("1 left");
  expect([await read(), await read()]).toEqual([503, 200]);
  expect(await type(`fault /v1/account latency --ms 250 --after --account ${uuid}`)).toContain(
    "latency 250 ms",
  );
  expect((await sandbox.call("GET", "/__sandbox/faults")).body).toMatchObject([
    { exact: true },
    { when: "after", account_uuid: uuid },
  ]);
  await type("fault clear");
  expect(await type("fault")).toBe("No faults are on.");
  expect(await type("fault /v1/acount 503")).toMatch(/Nothing of Light's API is at \/v1\/acount.*503/s);
  expect(await type("fault /v1/account 503 --method delete --exact")).toContain("DELETE /v1/account:");
  for (const path of ["/v1", "/v1/account", "/v1/app/accounts/*/token", `/v1/app/accounts/${uuid}/token`])
    expect(await type(`fault ${path} 503`)).not.toContain("Nothing of");
  await type("fault clear");
  await expect(type("fault /v1/account")).rejects.toThrow("Say what");
  await expect(type("fault /v1/account quake")).rejects.toThrow("Missing or wrong: kind");
  await expect(type("fault /v1/account 503 --times often")).rejects.toThrow("--times must be a whole number");
});

it("calls, their rates and mail are listed", async () => {
  const { sandbox, type } = await terminal();
  const { uuid } = await enrolled(sandbox);
  sandbox.world.mail.add({ to: "a@b.example", from: "c@d.example", subject: "Hello", text: "", html: null });
  expect(await type(`calls --account ${uuid} --limit 1`)).toMatch(/^\d+ .+200 .+account .+finalize$/);
  expect(await type("calls rate")).toContain("in the fullest second");
  expect(await type("mail --to a@b.example")).toContain("Hello");
  await type("calls clear");
  await type("mail clear");
  expect([await type("calls"), await type("mail")]).toEqual(["No calls yet.", "No mail."]);
  await type("reset");
  expect(await type("accounts")).toBe("No accounts yet.");
});

it("what is not understood, and a sandbox that is not there, are said in a sentence", async () => {
  const { type } = await terminal();
  await expect(type("dance")).rejects.toThrow("dance is unknown. Try --help.");
  await expect(type("fault /v1/account 503 --tims 1")).rejects.toThrow(
    /^Unknown option '--tims'\. Try --help\.$/,
  );
  await expect(type("webhook sing")).rejects.toThrow("webhook sing is unknown");
  expect(await type("clock --help")).toContain("npm run sandbox -- <command>");
  const away = { url: "http://127.0.0.1:9", print: () => undefined };
  const dead = () => Promise.reject(new TypeError("fetch failed"));
  await expect(runCommand(["clock"], { ...away, fetch: dead })).rejects.toThrow(
    "No sandbox answers at http://127.0.0.1:9.",
  );
  const stranger = () => new Response("<html>", { status: 502 });
  await expect(runCommand(["clock"], { ...away, fetch: stranger })).rejects.toThrow("is it a sandbox?");
});
