import "./test-world.ts";
import { expect, test } from "vitest";
import { createLog, requestIdOf, withRequestId } from "./log.ts";

function written(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog({ write: (line: string) => lines.push(line) }, "info"));
  return lines.join("");
}

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl";

test.each([
  ["an SSN with dashes", "got 123-45-6789 back"],
  ["an SSN without dashes", "got 123456789 back"],
  ["a card number", "card 4242424242424242 declined"],
  ["a card number in groups", "card 4000 0025 0000 3155 declined"],
  ["a JWT", `token ${jwt}`],
  ["a bearer header", "Authorization: Bearer canary-token"],
  ["a token in a URL", "GET /flow/login?token=canary-token&x=1"],
  ["a client secret", "confirm seti_1_secret_canary"],
  ["a personal token", "called with plt_canary-token"],
  ["an e-mail address", "mail to canary.person@porchlight.example failed"],
])("%s never reaches the log, in a message, an error or a field", (_, text) => {
  const canary = /123-45-6789|123456789|4242424242424242|4000 0025 0000 3155|eyJ|canary/;
  expect(text).toMatch(canary);
  expect(written((log) => log.info(text))).not.toMatch(canary);
  expect(written((log) => log.info({ detail: [text] }, "x"))).not.toMatch(canary);
  expect(written((log) => log.error({ err: new Error(text, { cause: new Error(text) }) }, "x"))).not.toMatch(
    canary,
  );
});

test("values under telling names are replaced at any depth, whatever their shape", () => {
  const names = [
    "authorization",
    "Cookie",
    "account_token",
    "ssn",
    "client_secret",
    "password",
    "otp",
    "cvc",
  ];
  const line = written((log) =>
    log.info({ a: { b: [Object.fromEntries(names.map((name) => [name, "canary"]))] } }, "x"),
  );
  expect(line).not.toContain("canary");
  for (const name of names) expect(line).toContain(name);
});

test("properties that a library hangs on its error are looked into too", () => {
  const error = Object.assign(new Error("refused"), { config: { headers: { Authorization: "canary" } } });
  expect(written((log) => log.error({ err: error }, "x"))).not.toContain("canary");
  expect(written((log) => log.error({ err: error }, "x"))).toContain("refused");
});

test("one person's lines can be told apart by a stand-in for the address", () => {
  const stand = (email: string) => written((log) => log.info({ email }, "x")).match(/"email":"(~\w+)"/)?.[1];
  expect(stand("A@porchlight.example")).toBe(stand("a@porchlight.example"));
  expect(stand("a@porchlight.example")).not.toBe(stand("b@porchlight.example"));
});

test("ESI IDs, uuids and times stay readable", () => {
  const line = written((log) =>
    log.info(
      { esi_id: "10443720001234567", id: "123e4567-e89b-12d3-a456-426614174000" },
      "took 1763700000000",
    ),
  );
  for (const text of ["10443720001234567", "123e4567-e89b-12d3-a456-426614174000", "1763700000000"]) {
    expect(line).toContain(text);
  }
});

test("every line of a request carries the request's id", async () => {
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => lines.push(line) }, "info");
  await withRequestId("request-1", async () => log.info("inside"));
  log.info("outside");
  expect(lines[0]).toContain('"request_id":"request-1"');
  expect(lines[1]).not.toContain("request_id");
});

test.each(["8f14e45f-ceea-467a-9575-1b2c3d4e5f60", "gateway.7-abc_DEF"])(
  "an id given from outside is kept: %s",
  (id) => {
    expect(requestIdOf(id)).toBe(id);
  },
);

test.each([
  null,
  "",
  "short",
  "x".repeat(65),
  "with space in it",
  "line\nbreak-in-it",
  "123456789",
  "4242424242424242",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJj.c2ln",
  "plt_canary-token",
])("an id that is malformed, or has the shape of a secret, is replaced: %s", (id) => {
  expect(requestIdOf(id)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
