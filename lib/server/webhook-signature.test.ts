import "./test-world.ts";
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSigned } from "./webhook-signature.ts";

const now = new Date("2026-11-21T18:00:00Z");
const seconds = Math.floor(now.getTime() / 1_000);
const body = Buffer.from('{"uuid":"e-1","note":"niño"}');
const windowMs = 300_000;

const mac = (secret: string, timestamp: number | string, text: Buffer | string = body) =>
  `${timestamp}.${createHmac("sha256", secret).update(`${timestamp}.`).update(text).digest("hex")}`;
const isTaken = (header: string | null, secrets = ["first-secret"], at = body) =>
  isSigned({ header, body: at }, { secrets, now, windowMs });

test("what was signed with the secret is taken, over its very bytes", () => {
  expect(isTaken(mac("first-secret", seconds))).toBe(true);
  expect(
    isTaken(
      mac("first-secret", seconds),
      ["first-secret"],
      Buffer.from(JSON.stringify(JSON.parse(`${body}`), null, 1)),
    ),
  ).toBe(false);
});

test("while a secret is changed, both are taken, and no third", () => {
  const secrets = ["new-secret", "old-secret"];
  expect(isTaken(mac("new-secret", seconds), secrets)).toBe(true);
  expect(isTaken(mac("old-secret", seconds), secrets)).toBe(true);
  expect(isTaken(mac("else-secret", seconds), secrets)).toBe(false);
});

test("without a secret nothing is taken", () => {
  expect(isTaken(mac("", seconds), [])).toBe(false);
});

test("five minutes early or late is taken, a second more is not", () => {
  for (const offset of [-300, 300]) expect(isTaken(mac("first-secret", seconds + offset))).toBe(true);
  for (const offset of [-301, 301]) expect(isTaken(mac("first-secret", seconds + offset))).toBe(false);
});

test("a time that was changed after signing is not taken", () => {
  const [, hex] = mac("first-secret", seconds - 4_000).split(".");
  expect(isTaken(`${seconds}.${hex}`)).toBe(false);
});

test.each([
  null,
  "",
  ".",
  "x.y",
  `${seconds}`,
  `${seconds}.`,
  `${seconds}.abcd`,
  `-1.${"0".repeat(64)}`,
  `${seconds}.${"0".repeat(63)}`,
  `${seconds}.${"0".repeat(65)}`,
  `${"9".repeat(400)}.${"0".repeat(64)}`,
  `NaN.${"0".repeat(64)}`,
])("the header %j is refused and breaks nothing", (header) => {
  expect(isTaken(header)).toBe(false);
});
