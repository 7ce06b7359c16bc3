import { expect, it } from "vitest";
import * as z from "zod/mini";
import { emptyIdentity, identityForm } from "./identity.ts";

const before = {
  address_1: "12 Elm St",
  address_2: "",
  city: "Tulsa",
  state: "OK",
  postal_code: "74103",
};
const faults = (form: unknown) => {
  const { error } = z.safeParse(identityForm, form);
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
};

it("sends only the confirmation when nothing is added", () => {
  expect(z.parse(identityForm, emptyIdentity)).toEqual({ confirmed: true });
  expect(z.parse(identityForm, { ...emptyIdentity, drivers_license_number: "  " })).toEqual({
    confirmed: true,
  });
});

it("sends what is added, trimmed", () => {
  const form = {
    previous_address: { ...before, city: " Tulsa " },
    drivers_license_number: " 12345678 ",
    drivers_license_state: "TX",
  };
  expect(z.parse(identityForm, form)).toEqual({
    confirmed: true,
    previous_address: { ...before, address_2: null },
    drivers_license_number: "12345678",
    drivers_license_state: "TX",
  });
});

it("a license half given names the half that is missing", () => {
  expect(faults({ ...emptyIdentity, drivers_license_number: "123" })).toEqual({
    drivers_license_state: "required",
  });
  expect(faults({ ...emptyIdentity, drivers_license_state: "TX" })).toEqual({
    drivers_license_number: "required",
  });
});

it("an address begun wants all but the apartment, and a ZIP code of five digits", () => {
  const begun = { ...emptyIdentity.previous_address, address_1: "12 Elm St" };
  expect(faults({ ...emptyIdentity, previous_address: begun })).toEqual({
    "previous_address.city": "required",
    "previous_address.state": "required",
    "previous_address.postal_code": "required",
  });
  expect(faults({ ...emptyIdentity, previous_address: { ...before, postal_code: "741" } })).toEqual({
    "previous_address.postal_code": "zip",
  });
});
