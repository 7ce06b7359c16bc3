import * as z from "zod/mini";

// The probe for `new Function` would be reported by our content security policy.
z.config({ jitless: true });

/*
 * Replies are tolerant of unknown keys and strict on what we use. Enums are open strings: an unknown status
 * must reach the screen that says so. Fields that Light's documents do not show are optional.
 */
/** A decimal string; a number is taken too. */
export const decimal = z.pipe(
  z.union([z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.number()]),
  z.transform((value) => String(value)),
);
export const text = z.string();
export const cents = z.int();
export const maybe = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));
/** A service day, `YYYY-MM-DD` in America/Chicago. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
