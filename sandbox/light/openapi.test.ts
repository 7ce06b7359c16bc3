import { expect, it } from "vitest";
import { testSandbox } from "../testing/test-sandbox.ts";

/** Contract index 1-44, with both spellings of 7, 8, 9 and 11. */
const endpoints = [
  "get /v1/app/accounts",
  "post /v1/app/accounts",
  "get /v1/app/accounts/{account_uuid}",
  "patch /v1/app/accounts/{account_uuid}",
  "post /v1/app/accounts/{account_uuid}/token",
  "post /v1/app/accounts/{account_uuid}/flow-login",
  "post /v1/app/accounts/enroll/eligibility",
  "post /v1/account/enroll/eligibility",
  "post /v1/app/accounts/enroll/full-address-search",
  "post /v1/account/enroll/full-address-search",
  "post /v1/app/accounts/enroll/address-search",
  "post /v1/account/enroll/address-search",
  "post /v1/account/enroll/esi-id-search",
  "post /v1/app/accounts/enroll/plans/request",
  "get /v1/app/accounts/enroll/plans/benchmark",
  "post /v1/account/enroll/plans/request",
  "post /v1/account/enroll/plans/accept",
  "patch /v1/account/enroll/identity",
  "post /v1/account/enroll/credit-check",
  "post /v1/account/enroll/finalize",
  "get /v1/account",
  "post /v1/account/billing/payment-session",
  "post /v1/account/billing/ensure-payment-method-added",
  "get /v1/account/billing/payment-method",
  "get /v1/account/billing/address",
  "put /v1/account/billing/address",
  "get /v1/account/billing/invoices",
  "get /v1/account/billing/invoices/{invoice_number}",
  "post /v1/account/billing/invoices/{invoice_number}/pay",
  "get /v1/account/locations/{location_uuid}/documents",
  "get /v1/account/locations/{location_uuid}/all-documents",
  "get /v1/account/locations/{location_uuid}/plan",
  "get /v1/account/locations/{location_uuid}/support-info",
  "get /v1/account/locations/{location_uuid}/usage/monthly",
  "get /v1/account/locations/{location_uuid}/usage/daily",
  "get /v1/account/locations/{location_uuid}/usage/intervals",
  "get /v1/account/locations/{location_uuid}/usage/meter-reads",
  "post /v1/account/locations/{location_uuid}/renewal-plans/request",
  "post /v1/account/locations/{location_uuid}/renewal-plans/accept",
  "post /v1/account/locations/{location_uuid}/cancel",
  "post /v1/account/comparison-invoice",
  "get /v1/account/comparison-invoice",
  "get /v1/account/comparison-invoice/simple-compare",
  "post /v1/app/usage-profiles/fetch",
  "get /v1/app/usage-profiles/{usage_profile_uuid}",
  "post /v1/account/sandbox/seed-demo-data",
  "post /v1/account/sandbox/delete-enrollment",
];

it("the OpenAPI file lists every endpoint with its token, request and reply", async () => {
  const sandbox = await testSandbox();
  const { body } = await sandbox.call("GET", "/v1/openapi.json");
  const listed = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(listed.sort()).toEqual([...endpoints].sort());
  expect(body.openapi).toBe("3.1.0");

  const accept = body.paths["/v1/account/enroll/plans/accept"].post;
  expect(accept.security).toEqual([{ AccountToken: [] }]);
  expect(accept.requestBody.content["application/json"].schema).toEqual({
    $ref: "#/components/schemas/AcceptInput",
  });
  expect(accept.responses[200].content["application/json"].schema).toEqual({
    $ref: "#/components/schemas/Account",
  });
  const upload = body.paths["/v1/account/comparison-invoice"].post;
  expect(upload.requestBody.content["multipart/form-data"].schema).toEqual({
    $ref: "#/components/schemas/ComparisonInvoiceUpload",
  });
  expect(body.components.schemas.ComparisonInvoiceUpload.properties.file).toEqual({
    type: "string",
    format: "binary",
  });
  expect(body.components.schemas.Account.required).toContain("preliminary_address");
  expect(body.components.schemas.Account.type).toBe("object");
});

it("every reference in the OpenAPI file leads somewhere", async () => {
  const sandbox = await testSandbox();
  const { body } = await sandbox.call("GET", "/v1/openapi.json");
  const names = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    (match) => match[1] ?? "",
  );
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(Object.keys(body.components.schemas)).toContain(name);
});
