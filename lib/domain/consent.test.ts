import { expect, it } from "vitest";
import { consentsOf, consentText, missingConsents } from "./consent.ts";

const provider = { legalName: "Lamp Energy LLC", puctCertificate: "10998" };

it("names the certified provider and leaves no placeholder, in both languages", () => {
  for (const kind of [...consentsOf("start"), ...consentsOf("credit"), ...consentsOf("payment")]) {
    for (const locale of ["en", "es"] as const) {
      expect(consentText(kind, locale, provider).text).not.toMatch(/[{}]/);
    }
  }
  expect(consentText("authority", "es", provider).text).toContain("Lamp Energy LLC, certificado PUCT 10998");
});

it("asks for each consent at exactly one step", () => {
  const asked = [...consentsOf("start"), ...consentsOf("credit"), ...consentsOf("payment")];
  expect(asked).toEqual([...new Set(asked)]);
  expect(asked).toHaveLength(6);
});

it("never requires marketing, and requires everything else", () => {
  expect(missingConsents("start", [])).toEqual(["contract", "authority", "electronic_delivery"]);
  expect(missingConsents("start", ["contract", "authority", "electronic_delivery"])).toEqual([]);
  expect(missingConsents("credit", ["autopay"])).toEqual(["credit"]);
});
