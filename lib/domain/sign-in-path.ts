// An account's pages, none of which has a dot, a colon, an escape or a second slash in its address.
const ownPaths = [/^\/home\/\d+(?:\/[\w-]+)*$/, /^\/(?:home|homes|settings|status)$/];

const isOwnPath = (path: unknown): path is string =>
  typeof path === "string" && ownPaths.some((own) => own.test(path));

/** Where to go on after signing in: to the page that was asked for if it is one of ours, else where the person stands. */
export const pathAfterSignIn = (asked: unknown): string => (isOwnPath(asked) ? asked : "/enroll");

/** The way to sign in and back to the page with this path; without one of ours, to where the person stands. */
export const signInPath = (from: unknown): string => (isOwnPath(from) ? `/sign-in?next=${from}` : "/sign-in");
