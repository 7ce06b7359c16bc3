import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { enroll, newCustomer } from "../testing/customer.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

const ssn = "912-83-7465";

it("an SSN is found in no file, no log and no answer", async () => {
  const spies = (["log", "error", "warn", "info"] as const).map((name) => vi.spyOn(console, name));
  const folder = mkdtempSync(join(tmpdir(), "sandbox-ssn-"));
  const sandbox = await testSandbox({}, join(folder, "sandbox.sqlite"));
  const customer = await newCustomer(sandbox);
  const answers = [await enroll(sandbox, customer, { ssn })];
  answers.push(
    await customer.send("POST", "/v1/account/enroll/credit-check", { ssn: `${ssn}1`, consent: true }),
  );
  answers.push(await customer.send("POST", "/v1/account/enroll/credit-check", { ssn, consent: "no" }));
  for (const path of ["accounts", "calls", `accounts/${customer.uuid}`]) {
    answers.push(await sandbox.call("GET", `/__sandbox/${path}`));
  }
  answers.push(await customer.send("GET", "/v1/account"));

  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const logged = spies.map((spy) => JSON.stringify(spy.mock.calls));
  expect(files.join("")).toContain(customer.uuid);
  for (const text of [...files, ...logged, JSON.stringify(answers)]) {
    expect(text).not.toMatch(/912-?83-?7465/);
  }
  expect(files.join("")).not.toContain(customer.token);
  await sandbox.close();
});
