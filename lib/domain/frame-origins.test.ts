import { expect, test } from "vitest";
import { targetsOf } from "./frame-origins.ts";

const acme = ["https://app.acme.example", "https://www.acme.example"];

test("a message goes to the page that holds the frame, when it may hold it", () => {
  expect(targetsOf(acme, "https://www.acme.example")).toEqual(["https://www.acme.example"]);
  for (const origin of ["http://localhost", "http://localhost:3000", "http://127.0.0.1:4400"])
    expect(targetsOf("loopback", origin)).toEqual([origin]);
});

test("where the browser does not say who holds the frame, the partner's own origins are named and no other", () =>
  expect(targetsOf(acme, null)).toEqual(acme));

test.each([
  ...["https://evil.example", "https://app.acme.example.evil.example", "http://app.acme.example"],
  ...["https://app.acme.example:8443", "null", "*"],
])("%s is told nothing that is for a partner", (origin) => {
  // The browser delivers to these only where the window has that very origin.
  for (const target of targetsOf(acme, origin)) expect(acme).toContain(target);
  expect(targetsOf([], origin)).toEqual([]);
  expect(targetsOf(null, origin)).toEqual([]);
});

test.each([
  ...[
    "https://localhost:3000",
    "http://localhost.evil.example",
    "http://127.0.0.2:80",
    "http://evil.example:4400",
  ],
  ...["http://127.0.0.1.evil.example", "http://localhost:3000/x", "null", null],
])("%s is not a page of this machine", (origin) => expect(targetsOf("loopback", origin)).toEqual([]));
