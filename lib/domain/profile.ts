import * as z from "zod/mini";

const name = z
  .string()
  .check(
    z.trim(),
    z.maxLength(60, "too_long"),
    z.regex(/\S/, { error: "required", abort: true }),
    z.regex(/\p{L}/u, "letters"),
  );

/** Ten digits as +1XXXXXXXXXX, or null when it is not a North American number. */
export function normalisePhone(typed: string): string | null {
  const digits = typed.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+1${digits}` : null;
}

/** Whether `day` (YYYY-MM-DD) is a day of the calendar. */
function isCalendarDay(day: string): boolean {
  const [year, month, date] = day.split("-").map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !year || !month || !date) return false;
  const utc = new Date(Date.UTC(year, month - 1, date));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
}

/** The day, `years` before `today`, both YYYY-MM-DD; compares well with another day as a string. */
function yearsBefore(today: string, years: number): string {
  return String(Number(today.slice(0, 4)) - years).padStart(4, "0") + today.slice(4);
}

/**
 * What Light needs to know of a person before service can start. Messages are keys of `messages/…/account.json`.
 * An applicant must be at least 18 (16 TAC 25.474); nobody is 120.
 * @param today YYYY-MM-DD in America/Chicago
 */
export const profileForm = (today: string) =>
  z.object({
    first_name: name,
    last_name: name,
    phone_number: z.pipe(
      z.string().check(z.refine((typed) => normalisePhone(typed) !== null, "phone")),
      z.transform((typed) => normalisePhone(typed) ?? typed),
    ),
    /** The language of documents, bills and messages. */
    locale: z.enum(["en", "es"]),
    date_of_birth: z.string().check(
      z.refine(isCalendarDay, { error: "date", abort: true }),
      z.refine((day) => day <= yearsBefore(today, 18), { error: "under_18", abort: true }),
      z.refine((day) => day > yearsBefore(today, 120), { error: "date", abort: true }),
    ),
  });

/** The account form before sign-in: the profile and the address that the code goes to. */
export const applicantForm = (today: string) =>
  z.extend(profileForm(today), {
    email: z.pipe(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254, "email")), z.email("email")),
  });

export type ApplicantForm = z.infer<ReturnType<typeof applicantForm>>;
