import { expect, test } from "vitest";
import { heardOf } from "./light-message.ts";

const origin = "https://flow.light.example";
const flow = {} as Window;
const close = { type: "light-flow-close" };
const heard = (data: unknown, from: { origin?: string; source?: Window | null } = {}) =>
  heardOf({ origin, source: flow, data, ...from }, origin, flow);

test("Light's word that the customer closed the flow is heard", () => {
  expect(heard(close)).toBe("close");
  expect(heard({ ...close, reason: "more than is known today" })).toBe("close");
});

test.each(["https://evil.example", "http://flow.light.example", `${origin}.evil.example`, "null", ""])(
  "the right word from %s is not heard",
  (other) => expect(heard(close, { origin: other })).toBeNull(),
);

test("the right word of the right origin from another window is not heard, nor once the frame has gone", () => {
  expect(heard(close, { source: {} as Window })).toBeNull();
  expect(heard(close, { source: null })).toBeNull();
  expect(heardOf({ origin, source: null, data: close }, origin, null)).toBeNull();
});

test.each([
  null,
  undefined,
  "light-flow-close",
  JSON.stringify(close),
  [close],
  {},
  { type: [close.type] },
  7,
])("%j closes nothing", (data) => expect(heard(data)).toBe("other"));
