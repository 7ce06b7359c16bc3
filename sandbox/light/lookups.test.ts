import { expect, it } from "vitest";
import { home, newCustomer } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const found = {
  address_1: "100 SWITCHBACK LN",
  address_2: null,
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  esi_id: expect.stringMatching(/^1044372\d{10}$/),
  utility: "ONCOR",
};

it("both spellings of a look-up answer the same, each with its own token", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  for (const [path, body] of [
    ["eligibility", { postal_code: "75214" }],
    ["full-address-search", home],
    ["address-search", { query: "100 switchbak", postal_code: "75214" }],
  ] as const) {
    const ofApp = await sandbox.call("POST", `/v1/app/accounts/enroll/${path}`, { token: appToken, body });
    const ofAccount = await customer.send("POST", `/v1/account/enroll/${path}`, body);
    expect(ofApp.status).toBe(200);
    expect(ofAccount.body).toEqual(ofApp.body);
  }
});

it("eligibility names the utilities, and says 0 where nobody may choose", async () => {
  const sandbox = await testSandbox();
  const ask = async (body: object) =>
    (await sandbox.call("POST", "/v1/app/accounts/enroll/eligibility", { token: appToken, body })).body;
  expect((await ask({ postal_code: "75214" })).utilities).toEqual([
    { name: "ONCOR", display_name: expect.any(String) },
  ]);
  expect(await ask({ postal_code: "78701" })).toEqual({ eligibility_likelihood: 0, utilities: [] });
  expect((await ask({ postal_code: "75214", address_1: home.address_1 })).eligibility_likelihood).toBe(100);
});

it("a full address finds its meter, a typo finds none", async () => {
  const sandbox = await testSandbox();
  const ask = async (address_1: string) => {
    const body = { ...home, address_1 };
    return (
      await sandbox.call("POST", "/v1/app/accounts/enroll/full-address-search", { token: appToken, body })
    ).body;
  };
  expect(await ask("100 Switchback Lane")).toEqual([found]);
  expect(await ask("100 Swichback Lane")).toEqual([]);
});

it("a meter number is understood with spaces and an apostrophe, and an unknown one is 404", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const ask = (esi_id: unknown) => customer.send("POST", "/v1/account/enroll/esi-id-search", { esi_id });
  const [{ esi_id }] = (await customer.send("POST", "/v1/account/enroll/full-address-search", home)).body;
  const spaced = await ask(`'${esi_id.slice(0, 7)} ${esi_id.slice(7)}`);
  expect(spaced.body).toEqual(found);
  expect(await customer.pair()).toBe("not_enrolled/plan_not_accepted");
  expect((await ask("10443729999999999")).status).toBe(404);
  for (const wrong of ["1044372", "20443720000000001", "", null, 10443720000000000]) {
    expect((await ask(wrong)).status).toBe(422);
  }
});
