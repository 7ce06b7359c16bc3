const key = "sent-code";
// As long as a code works.
const worksForMs = 600_000;

/** What this tab keeps, or nothing where the browser forbids it: then a reload asks for the address again. */
function attempt<T>(act: (kept: Storage) => T): T | null {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}

/** Keeps, in this tab alone, to which address a code went at `at` (milliseconds): reloading must not throw the code away. */
export const rememberSentCode = (email: string, at: number) =>
  attempt((kept) => kept.setItem(key, `${at} ${email}`));

export const forgetSentCode = () => attempt((kept) => kept.removeItem(key));

/** The address to which a code went that still works at `at` (milliseconds); empty when there is none. */
export function sentCodeAddress(at: number): string {
  const [sentAt, email] = attempt((kept) => kept.getItem(key))?.split(" ") ?? [];
  const ageMs = at - Number(sentAt);
  return email && ageMs >= 0 && ageMs < worksForMs ? email : "";
}
