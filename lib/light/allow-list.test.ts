import { expect, it } from "vitest";
import { allowedCall } from "./allow-list.ts";
import { operations } from "./operations.ts";

it("passes every account operation that is declared for the proxy", () => {
  const passed = Object.values(operations).filter(({ method, path }) => allowedCall(method, path));
  expect(passed.length).toBeGreaterThan(5);
  for (const operation of passed) expect(operation).toMatchObject({ credential: "account", via: "proxy" });
});

it.each([
  ["the call that carries the SSN", "POST", "/v1/account/enroll/credit-check"],
  ["accepting a plan without our record of consent", "POST", "/v1/account/enroll/plans/accept"],
  ["the AppToken's paths", "POST", "/v1/app/accounts"],
  ["minting a token", "POST", "/v1/app/accounts/a1/token"],
  ["another method", "DELETE", "/v1/account"],
  ["an undeclared path", "GET", "/v1/account/secrets"],
  ["a path that climbs", "GET", "/v1/account/../app/accounts"],
  ["a longer path", "GET", "/v1/account/billing/payment-method/x"],
])("refuses %s", (_, method, path) => {
  expect(allowedCall(method, path)).toBeNull();
});
