import { describe, expect, test } from "vitest";
import { isAccountPath, pathAfterSignIn, signInPath } from "./sign-in-path.ts";

const homes = [{ number: 1 }, { number: 2 }, { number: 12 }];

describe("an account's page is where one goes on after signing in", () => {
  test.each([
    "/home/1",
    "/home/12/bills/2026-0007_a",
    "/home/1/plan/renew",
    "/home/1/usage/2026-07-15",
    "/home/2/status",
    "/home",
    "/homes",
    "/settings",
    "/status",
  ])("%s", (path) => {
    expect(signInPath(path)).toBe(`/sign-in?next=${path}`);
    expect(pathAfterSignIn(path, homes)).toBe(path);
    expect(isAccountPath(path)).toBe(true);
  });
});

test.each(["/compare", "/compare/meter", "/compare/plans/4e7acc79-12"])(
  "%s is gone back to after signing in, and stays after signing out",
  (path) => {
    expect(signInPath(path)).toBe(`/sign-in?next=${path}`);
    expect(pathAfterSignIn(path, [])).toBe(path);
    expect(isAccountPath(path)).toBe(false);
  },
);

describe("nothing else is, above all no other site", () => {
  test.each([
    "https://elsewhere.example/home/1",
    "//elsewhere.example",
    "//elsewhere.example/home/1",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/home/1//elsewhere.example",
    "/home/1/\\elsewhere.example",
    "/home/1/../../sign-in",
    "/home/1/%2F%2Felsewhere.example",
    "%2F%2Felsewhere.example",
    "/home/1/%2e%2e",
    "/home/1?next=//elsewhere.example",
    "/home/1#x",
    "/home/1@elsewhere.example",
    "/home/1\n//elsewhere.example",
    "/home/1\n",
    "\t//elsewhere.example",
    "/home/1/",
    "/home/x",
    "/homes/1",
    "/settings/x",
    "/api/settings/my-data",
    "/compare//elsewhere.example",
    "/compared",
    "/sign-in",
    "javascript:alert(1)",
    "home/1",
    "",
    undefined,
    null,
    ["/home/1", "/home/2"],
  ])("%j", (asked) => {
    expect(pathAfterSignIn(asked, homes)).toBe("/enroll");
    expect(isAccountPath(asked)).toBe(false);
    expect(signInPath(asked)).toBe("/sign-in");
  });
});

test.each(["/home/2/more", "/home/12", "/home/01/bills", "/home/0"])(
  "%s is not where somebody goes on who has no such home: they see their own",
  (path) => {
    expect(pathAfterSignIn(path, [{ number: 1 }])).toBe("/home");
    expect(pathAfterSignIn(path, [])).toBe("/home");
  },
);
