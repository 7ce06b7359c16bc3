import { describe, expect, it } from "vitest";
import { readMessage } from "./message.ts";

const origin = "https://light.example";
const frame = {} as Window;
const read = (data: unknown, from: { origin?: string; source?: Window | null } = {}) =>
  readMessage({ origin, source: frame, data, ...from }, origin, frame);

const known = [
  { type: "light-flow-close" },
  { type: "porchlight:ready", version: 1, scope: "billing" },
  { type: "porchlight:step", version: 1, scope: "enrollment", step: "plans" },
  { type: "porchlight:completed", version: 1, scope: "renewal", account_uuid: "a", ids: { plan_uuid: "p" } },
  { type: "porchlight:error", version: 1, scope: null, code: "flow_link_used" },
  { type: "porchlight:error", version: 1, scope: "billing", code: "light_down" },
  { type: "porchlight:height", version: 1, height: 812 },
];

describe("a message of the flow", () => {
  it.each(known)("$type is heard as it was sent", (message) => {
    expect(read(message)).toBe(message);
  });

  it.each(known)("$type from another origin is not heard", (message) => {
    for (const other of ["https://light.example.evil.example", "http://light.example", "null", ""])
      expect(read(message, { origin: other })).toBeNull();
  });

  it.each(known)("$type from another window of the right origin is not heard", (message) => {
    expect(read(message, { source: {} as Window })).toBeNull();
    expect(read(message, { source: null })).toBeNull();
  });

  it("is not heard from nobody once the frame has gone", () => {
    const event = { origin, source: null, data: { type: "light-flow-close" } };
    expect(readMessage(event, origin, null)).toBeNull();
    expect(readMessage(event, origin, undefined)).toBeNull();
  });

  it("may carry more than is known today", () => {
    expect(read({ type: "light-flow-close", reason: "done" })).not.toBeNull();
  });

  it.each([
    null,
    undefined,
    "light-flow-close",
    '{"type":"light-flow-close"}',
    7,
    [],
    {},
    { type: "constructor" },
    { type: "__proto__" },
    { type: ["light-flow-close"] },
    { type: "porchlight:paid", version: 1, scope: "billing" },
    { type: "porchlight:ready", version: 2, scope: "billing" },
    { type: "porchlight:ready", scope: "billing" },
    { type: "porchlight:ready", version: 1 },
    { type: "porchlight:step", version: 1, scope: "billing", step: 3 },
    { type: "porchlight:completed", version: 1, scope: "renewal", account_uuid: "a" },
    { type: "porchlight:completed", version: 1, scope: "renewal", account_uuid: "a", ids: { plan_uuid: 1 } },
    { type: "porchlight:error", version: 1, code: "flow_link_used" },
    { type: "porchlight:height", version: 1, height: "812" },
    { type: "porchlight:height", version: 1, height: Number.NaN },
    { type: "porchlight:height", version: 1, height: Number.POSITIVE_INFINITY },
    { type: "porchlight:height", version: 1, height: -1 },
  ])("%j is none", (data) => {
    expect(read(data)).toBeNull();
  });
});
