import { type Brand, groupDigits, longestOf, numberState, schemeOf } from "./card-number.ts";
import { expiryDigits, expiryState, formatExpiry } from "./expiry.ts";
import { Field } from "./field.ts";
import type { Problem } from "./words.ts";

const onlyDigits = (typed: string): string => typed.replace(/\D/g, "");
const asTyped = (digits: string): string => digits;

function numberDigits(typed: string): string {
  const digits = onlyDigits(typed);
  return digits.slice(0, longestOf(schemeOf(digits)));
}

function numberProblem(digits: string): Problem | null {
  const state = numberState(digits);
  if (state === "complete") return null;
  return state === "invalid" ? "invalid_number" : "incomplete_number";
}

function expiryProblem(digits: string, now: Date): Problem | null {
  switch (expiryState(digits, now)) {
    case "complete":
      return null;
    case "past":
      return "invalid_expiry_month_past";
    case "invalid_month":
      return "invalid_expiry_month";
    case "invalid_year":
      return "invalid_expiry_year";
    default:
      return "incomplete_expiry";
  }
}

export interface Fields {
  readonly number: Field;
  readonly expiry: Field;
  readonly cvc: Field;
  readonly zip: Field;
  readonly all: readonly Field[];
  brand(): Brand;
}

/** The four fields; `now` is the sandbox's time, so that its clock decides what has expired. */
export function cardFields(now: () => Date, onInput: () => void): Fields {
  const number = new Field(
    { name: "number", digits: numberDigits, format: groupDigits, problem: numberProblem },
    onInput,
  );
  const scheme = () => schemeOf(number.digits);
  const expiry = new Field(
    {
      name: "expiry",
      digits: expiryDigits,
      format: formatExpiry,
      problem: (digits) => expiryProblem(digits, now()),
    },
    onInput,
  );
  const cvc = new Field(
    {
      name: "cvc",
      digits: (typed) => onlyDigits(typed).slice(0, scheme().brand === "unknown" ? 4 : scheme().cvcLength),
      format: asTyped,
      problem: (digits) => (digits.length >= scheme().cvcLength ? null : "incomplete_cvc"),
    },
    onInput,
  );
  const zip = new Field(
    {
      name: "zip",
      digits: (typed) => onlyDigits(typed).slice(0, 5),
      format: asTyped,
      problem: (digits) => (digits.length === 5 ? null : "incomplete_zip"),
    },
    onInput,
  );
  return { number, expiry, cvc, zip, all: [number, expiry, cvc, zip], brand: () => scheme().brand };
}
