import { expect, it } from "vitest";
import { newCustomer } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";
import { CallRate } from "./call-rate.ts";

it("the fullest second counts what lies within 1,000 ms of each other, over any clock second", () => {
  const rate = new CallRate();
  for (const at of [0, 900, 1_000, 1_100, 1_899, 5_000]) rate.note("app", at, true);
  // 900, 1000, 1100 and 1899 fit in one second; 0 is over when 1000 comes.
  expect(rate.of("app")).toEqual({
    key: "app",
    total: 6,
    refused: 0,
    max_in_one_second: 4,
    max_accepted_in_one_second: 4,
    seconds: 5,
  });
});

it("refused calls are counted, and told apart", async () => {
  const sandbox = await testSandbox();
  const { uuid } = await newCustomer(sandbox);
  await sandbox.call("DELETE", "/__sandbox/calls");
  sandbox.time.ms += 2_000;
  sandbox.time.step = 10;
  const statuses = [];
  for (let n = 0; n < 33; n += 1) {
    statuses.push((await sandbox.call("GET", `/v1/app/accounts/${uuid}`, { token: appToken })).status);
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  expect((await sandbox.call("GET", "/__sandbox/calls/rate?key=app")).body).toMatchObject({
    total: 33,
    refused: 3,
    max_in_one_second: 33,
    max_accepted_in_one_second: 30,
  });
});

it("an account has a rate of its own, and forgetting the calls forgets the rates", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await customer.read();
  const ofAccount = () => sandbox.call("GET", `/__sandbox/calls/rate?key=${customer.uuid}`);
  expect((await ofAccount()).body).toMatchObject({ key: customer.uuid, total: 1, refused: 0 });
  expect((await sandbox.call("GET", "/__sandbox/calls/rate")).body).toHaveLength(2);
  await sandbox.call("DELETE", "/__sandbox/calls");
  expect((await ofAccount()).body).toMatchObject({ total: 0, max_in_one_second: 0 });
  expect((await sandbox.call("GET", "/__sandbox/calls")).body).toEqual([]);
});
