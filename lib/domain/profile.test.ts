import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { normalisePhone, profileForm } from "./profile.ts";

const form = profileForm("2026-11-21");
const good = {
  first_name: "Ana María",
  last_name: "O'Neil",
  phone_number: "(713) 555-0100",
  date_of_birth: "1990-02-28",
  locale: "es",
};
const messageFor = (change: Partial<typeof good>) =>
  z.safeParse(form, { ...good, ...change }).error?.issues.map((issue) => issue.message);

it("takes a phone number however it is typed", () => {
  for (const typed of ["7135550100", "+1 713 555 0100", "1-713-555-0100", "713.555.0100"]) {
    expect(normalisePhone(typed)).toBe("+17135550100");
  }
});

describe("refuses, naming the reason,", () => {
  it.each([
    ["an empty name", { first_name: "  " }, "required"],
    ["a name of digits", { last_name: "123" }, "letters"],
    ["no name", { last_name: " " }, "required"],
    ["a short phone number", { phone_number: "555-0100" }, "phone"],
    ["a number no area code begins with", { phone_number: "123 456 7890" }, "phone"],
    ["the 30th of February", { date_of_birth: "1990-02-30" }, "date"],
    ["a birthday one day short of 18 years", { date_of_birth: "2008-11-22" }, "under_18"],
    ["a birthday long ago", { date_of_birth: "1900-01-01" }, "date"],
  ])("%s", (_, change, message) => {
    expect(messageFor(change)).toEqual([message]);
  });
});

it("accepts somebody who turns 18 today", () => {
  expect(z.parse(form, { ...good, date_of_birth: "2008-11-21" })).toEqual({
    ...good,
    date_of_birth: "2008-11-21",
    phone_number: "+17135550100",
  });
});
