import { expect, test } from "vitest";
import { documentAddress, isWebAddress } from "./document-address.ts";

const light = "https://api.light.dev";

test("a document of Light's own host is asked for in the reader's language", () => {
  expect(documentAddress(`${light}/documents/1/efl.pdf`, "es", light)).toBe(
    `${light}/documents/1/efl.pdf?lang=es`,
  );
});

test("an address with a query is left as it was signed", () => {
  const signed = `${light}/documents/1/efl.pdf?X-Amz-Signature=ab%2Fcd`;
  expect(documentAddress(signed, "es", light)).toBe(signed);
});

test("another host's address is left alone", () => {
  const other = "https://files.example.com/efl.pdf";
  expect(documentAddress(other, "es", light)).toBe(other);
});

test.each(["", "n/a", "/efl.pdf"])(
  "%j is no address, and asking for it in a language does not throw",
  (text) => {
    expect(documentAddress(text, "es", light)).toBe(text);
    expect(isWebAddress(text)).toBe(false);
  },
);

test("only an address of the web may become a link", () => {
  expect(isWebAddress("javascript:alert(1)")).toBe(false);
  expect(isWebAddress("https://example.com/efl.pdf")).toBe(true);
});
