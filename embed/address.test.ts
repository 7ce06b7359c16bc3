import { expect, it } from "vitest";
import { flowAddress } from "./address.ts";

const link = "https://light.example/flow/login?token=aB-_9";
const page = "https://app.example/account";

it("a link is opened in the language of the page", () => {
  expect(flowAddress(link, page, "es").href).toBe(`${link}&lang=es`);
  expect(flowAddress(link, page, null).href).toBe(link);
});

it("a language that the link names is kept", () => {
  expect(flowAddress(`${link}&lang=es`, page, "en").href).toBe(`${link}&lang=es`);
});

it.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,x",
  "blob:https://app.example/1",
  "http://",
])("%s is refused", (bad) => {
  expect(() => flowAddress(bad, page, null)).toThrow(TypeError);
});
