import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { operations } from "../../lib/light/operations.ts";
import { testSandbox } from "../../sandbox/testing/test-sandbox.ts";
import { compareOperations } from "./api-differences.ts";
import { OpenApi } from "./openapi.ts";

let text = "";
beforeAll(async () => {
  const sandbox = await testSandbox();
  text = JSON.stringify((await sandbox.call("GET", "/v1/openapi.json")).body);
});

/** The faults by operation, once `change` has been made to the sandbox's document. */
// biome-ignore lint/suspicious/noExplicitAny: the document is torn apart on purpose
function faultsAfter(change: (document: any) => void): Record<string, string[]> {
  const document = JSON.parse(text);
  change(document);
  const compared = compareOperations(operations, z.parse(OpenApi, document));
  const wrong = compared.filter(({ faults }) => faults.length > 0);
  return Object.fromEntries(wrong.map(({ name, faults }) => [name, faults]));
}

const finalize = "/v1/account/enroll/finalize";

test("the sandbox's own document differs nowhere", () => {
  expect(faultsAfter(() => {})).toEqual({});
});

describe("an endpoint", () => {
  test("that is called otherwise is missed, and the unused one beside it is named", () => {
    const faults = faultsAfter(({ paths }) => {
      paths["/v1/account/enroll/submit"] = paths[finalize];
      delete paths[finalize];
    });
    const instead = "Light has POST /v1/account/enroll/submit";
    expect(faults).toEqual({ finalizeEnrollment: [`POST ${finalize} is not there; ${instead}`] });
  });

  test("with another method is missed, and that method is named", () => {
    const faults = faultsAfter(({ paths }) => {
      paths[finalize] = { put: paths[finalize].post };
    });
    expect(faults.finalizeEnrollment).toEqual([`POST ${finalize} is not there; Light has PUT ${finalize}`]);
  });

  test("may name its path parameters as it likes, and have /v1 in the server's address", () => {
    const faults = faultsAfter((document) => {
      document.servers = [{ url: "https://api.light.dev/v1" }];
      const renamed = Object.entries(document.paths).map(([path, item]) => [
        path.replace(/^\/v1/, "").replace(/\{\w+\}/g, "{id}"),
        item,
      ]);
      document.paths = Object.fromEntries(renamed);
    });
    expect(faults).toEqual({});
  });

  test("that wants the other token is told", () => {
    const faults = faultsAfter(({ paths }) => {
      paths["/v1/account"].get.security = [{ AppToken: [] }];
    });
    expect(faults).toEqual({ getAccount: ["wants the app token, we send the account token"] });
  });

  test("is asked with query fields that it knows, and all that it wants", () => {
    const faults = faultsAfter(({ paths }) => {
      const { get } = paths["/v1/account/locations/{location_uuid}/usage/monthly"];
      for (const parameter of get.parameters) if (parameter.name === "year") parameter.name = "calendar_year";
      get.parameters.push({ name: "utility", in: "query", required: true });
    });
    expect(faults.getMonthlyUsage).toEqual(
      expect.arrayContaining(["query year is not known", "query utility is wanted"]),
    );
  });
});

describe("a reply", () => {
  test("without a field that we require is told, once for each operation that reads it", () => {
    const faults = faultsAfter(({ components }) => {
      delete components.schemas.Plan.properties.energy_rate_cents_per_kwh;
    });
    expect(faults.requestPlans).toEqual(["reply has no [].energy_rate_cents_per_kwh"]);
    expect(faults.requestRenewalPlans).toEqual(["reply has no [].energy_rate_cents_per_kwh"]);
  });

  test("without a field that we do without is a note", () => {
    const document = JSON.parse(text);
    delete document.components.schemas.Plan.properties.features;
    const compared = compareOperations(operations, z.parse(OpenApi, document));
    const plans = compared.find(({ name }) => name === "requestPlans");
    expect(plans).toMatchObject({ faults: [], notes: ["reply has no [].features"] });
  });

  test("of another type, or null where we take none, is told", () => {
    const faults = faultsAfter(({ components }) => {
      const { properties } = components.schemas.AccountToken;
      properties.token = { type: "object" };
      properties.expires_at = { anyOf: [properties.expires_at, { type: "null" }] };
    });
    expect(faults).toEqual({ mintToken: ["token is object, read as string", "expires_at may be null"] });
  });

  test("of which nothing is said is a note", () => {
    const document = JSON.parse(text);
    document.paths["/v1/account"].get.responses = { 200: { description: "An account" } };
    const compared = compareOperations(operations, z.parse(OpenApi, document));
    expect(compared.find(({ name }) => name === "getAccount")).toMatchObject({
      faults: [],
      notes: ["reply is not described"],
    });
  });
});

test("a request of unknown or missing fields is told", () => {
  const faults = faultsAfter(({ paths }) => {
    const { post } = paths["/v1/account/enroll/credit-check"];
    post.requestBody.content["application/json"].schema = {
      type: "object",
      properties: { ssn: { type: "integer" }, consent: { type: "boolean" } },
      required: ["ssn", "consent"],
    };
    paths[finalize].post.requestBody = { required: true, content: {} };
  });
  expect(faults).toEqual({
    submitCreditCheck: [
      "ssn is sent as string, wanted as integer",
      "request field terms_accepted is not known",
      "request wants consent",
    ],
    finalizeEnrollment: ["wants a body, we send none"],
  });
});

test("what several schemas give together is there, and what only some of them give is not required", () => {
  const faults = faultsAfter(({ components }) => {
    const { token, expires_at } = components.schemas.AccountToken.properties;
    const parts = [{ properties: { token } }, { type: "object", properties: { expires_at } }];
    components.schemas.AccountToken = { allOf: parts };
    const city = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
    components.schemas.EligibilityInput = { oneOf: [city, components.schemas.EligibilityInput] };
  });
  expect(faults).toEqual({});
});
