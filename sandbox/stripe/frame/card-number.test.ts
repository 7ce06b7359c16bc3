import { expect, it } from "vitest";
import { groupDigits, numberState, schemeOf } from "./card-number.ts";

it.each([
  ["4242424242424242", "4242 4242 4242 4242"],
  ["42424", "4242 4"],
  ["4242", "4242"],
  ["378282246310005", "3782 822463 10005"],
  ["36227206271667", "3622 720627 1667"],
  ["", ""],
])("%s reads %s", (digits, grouped) => {
  expect(groupDigits(digits)).toBe(grouped);
});

it.each([
  ["4", "visa"],
  ["2223003122003222", "mastercard"],
  ["2220", "unknown"],
  ["34", "amex"],
  ["6011", "discover"],
  ["3056", "diners"],
  ["3566", "jcb"],
  ["62", "unionpay"],
  ["9", "unknown"],
])("%s… is %s", (digits, brand) => {
  expect(schemeOf(digits).brand).toBe(brand);
});

it.each([
  ["", "empty"],
  ["42424242", "incomplete"],
  ["4242424242424242", "complete"],
  ["4242424242424241", "invalid"],
  ["378282246310005", "complete"],
  ["6200000000000005", "complete"],
])("the number %s is %s", (digits, state) => {
  expect(numberState(digits)).toBe(state);
});
