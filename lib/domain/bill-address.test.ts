import { expect, test } from "vitest";
import * as z from "zod/mini";
import { billingAddressForm, filledAddress, isKept } from "./bill-address.ts";

const typed = {
  where: "other" as const,
  address_1: " PO Box 12 ",
  address_2: "",
  city: "Waco",
  state: "TX",
  postal_code: "76701",
};
const fieldsOf = (form: unknown) =>
  z.safeParse(billingAddressForm, form).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("the home's own address asks for nothing and sends nothing of what was typed", () => {
  expect(z.parse(billingAddressForm, { ...typed, where: "same", postal_code: "" })).toEqual({
    same_as_service_address: true,
  });
});

test("another address is sent trimmed, without an empty unit", () => {
  expect(z.parse(billingAddressForm, typed)).toEqual({
    same_as_service_address: false,
    address: { address_1: "PO Box 12", address_2: null, city: "Waco", state: "TX", postal_code: "76701" },
  });
});

test("each missing or wrong field is named", () => {
  expect(fieldsOf({ ...typed, address_1: " ", state: "", postal_code: "767" })).toEqual([
    ["address_1", "required"],
    ["state", "required"],
    ["postal_code", "zip"],
  ]);
});

test("what Light keeps in capitals is what was sent; the home's address is not", () => {
  const sent = z.parse(billingAddressForm, typed);
  const kept = { ...filledAddress({ same_as_service_address: false, ...typed }), address_1: "PO BOX 12" };
  expect(isKept(sent, { same_as_service_address: false, ...kept })).toBe(true);
  expect(isKept(sent, { same_as_service_address: false, ...kept, city: "DALLAS" })).toBe(false);
  expect(isKept(sent, { ...kept, same_as_service_address: true })).toBe(false);
});
