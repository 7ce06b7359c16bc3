import { z } from "@hono/zod-openapi";

/** Wire kinds of the contract's section 1.3; replies use the `…Out` ones. */
export const uuid = z.uuid();
export const day = z.iso.date();
export const timestamp = z.iso.datetime();
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "must be a decimal number in a string");
export const text = z.string();

export const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(120, "is too long")
  .regex(/^\P{Cc}*$/u, "must not hold control characters");

export const emailField = z.email("must be an e-mail address").max(254, "is too long");
export const phoneField = z
  .string()
  .trim()
  .max(30, "is too long")
  .regex(/^\+?[\d\s().-]+$/, "must be a telephone number")
  .refine((value) => /^\d{10,15}$/.test(value.replace(/\D/g, "")), "must have 10 digits");
export const postalCode = z.string().regex(/^\d{5}$/, "must be five digits");
export const esiId = z
  .string()
  .transform((value) => value.replace(/[\s'’-]/g, ""))
  .pipe(z.string().regex(/^10(\d{15}|\d{20})$/, "must be 17 or 22 digits beginning with 10"));

/** Says yes in words the customer was shown; anything but true is refused. */
export const consent = z.boolean();

/** A birth date is checked against the calendar only: the world's clock may stand anywhere. */
export const birthDate = day.refine(
  (value) => value >= "1900-01-01" && value <= new Date().toISOString().slice(0, 10),
  "must be a day in the past",
);

export const AddressFields = z.object({
  address_1: line,
  address_2: line.nullish(),
  city: line,
  state: z.string().regex(/^[A-Z]{2}$/, "must be two capital letters"),
  postal_code: postalCode,
});
