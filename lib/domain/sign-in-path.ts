import { homeInAddress } from "./home-in-address.ts";

// An account's pages, none of which has a dot, a colon, an escape or a second slash in its address.
const ownPaths = [/^\/home\/\d+(?:\/[\w-]+)*$/, /^\/(?:home|homes|settings|status)$/];

/** Whether this is the address of an account's page, which nobody sees without a session. */
export const isAccountPath = (path: unknown): path is string =>
  typeof path === "string" && ownPaths.some((own) => own.test(path));

// Pages that anybody sees, and whose next step wants a session.
const openPath = /^\/compare(?:\/[\w-]+)*$/;
const isOpenPath = (path: unknown): path is string => typeof path === "string" && openPath.test(path);

/**
 * Where somebody with homes of these numbers goes on after signing in: to the page that was asked for if it is one of ours,
 * to their own home if it is of one that they do not have (somebody else was signed in here), else where they stand.
 */
export function pathAfterSignIn(asked: unknown, homes: readonly { number: number }[]): string {
  if (isOpenPath(asked)) return asked;
  if (!isAccountPath(asked)) return "/enroll";
  if (!asked.startsWith("/home/")) return asked;
  const number = homeInAddress(asked, null);
  return homes.some((home) => String(home.number) === number) ? asked : "/home";
}

/** The way to sign in and back to the page with this path; without one of ours, to where the person stands. */
export const signInPath = (from: unknown): string =>
  isAccountPath(from) || isOpenPath(from) ? `/sign-in?next=${from}` : "/sign-in";
