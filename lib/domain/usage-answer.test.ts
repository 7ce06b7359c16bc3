import { expect, it } from "vitest";
import * as z from "zod/mini";
import { monthsOfHome } from "./home-usage.ts";
import { monthsOfAnswer, UsageAnswer } from "./usage-answer.ts";

const twelve = (kwh: number) => Array<number>(12).fill(kwh);

it("every kind of answer gives twelve months", () => {
  expect(monthsOfAnswer({ source: "preset", preset: "house" })).toEqual(monthsOfHome("house"));
  expect(monthsOfAnswer({ source: "number", average_kwh: 1200 })).toEqual(monthsOfHome("house"));
  expect(monthsOfAnswer({ source: "months", months: twelve(700) })).toEqual(twelve(700));
});

it.each([
  { source: "preset", preset: "castle" },
  { source: "number", average_kwh: 49 },
  { source: "number", average_kwh: 900.5 },
  { source: "number", average_kwh: "900" },
  { source: "months", months: twelve(0) },
  { source: "months", months: twelve(20_001) },
  { source: "months", months: twelve(700).slice(1) },
  { source: "guess" },
])("refuses %j", (answer) => expect(z.safeParse(UsageAnswer, answer).success).toBe(false));
