import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { asConsentKind, consentOrder, consentsOf, consentText, missingConsents } from "./consent.ts";

const steps = ["start", "credit", "payment", "renewal"] as const;
const provider = { legalName: "Lamp Energy LLC", puctCertificate: "10998" };

it("names the certified provider and leaves no placeholder, in both languages", () => {
  for (const kind of steps.flatMap(consentsOf)) {
    for (const locale of ["en", "es"] as const) {
      expect(consentText(kind, locale, provider).text).not.toMatch(/[{}]/);
    }
  }
  expect(consentText("authority", "es", provider).text).toContain("Lamp Energy LLC, certificado PUCT 10998");
});

it("asks for each consent at exactly one step", () => {
  const asked = steps.flatMap(consentsOf);
  expect(asked).toEqual([...new Set(asked)]);
  expect(asked).toHaveLength(8);
});

it("never requires marketing, and requires everything else", () => {
  expect(missingConsents("start", [])).toEqual(["contract", "authority", "electronic_delivery"]);
  expect(missingConsents("start", ["contract", "authority", "electronic_delivery"])).toEqual([]);
  expect(missingConsents("credit", ["autopay"])).toEqual(["credit"]);
  expect(missingConsents("renewal", ["contract"])).toEqual(["renewal_contract", "renewal_order"]);
});

it("no text changes under its version", () => {
  const texts = steps.flatMap(consentsOf).flatMap((kind) =>
    (["en", "es"] as const).map((locale) => {
      const { version, text } = consentText(kind, locale, { legalName: "N", puctCertificate: "C" });
      return `${kind} ${locale} ${version} ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    }),
  );
  const advice = "A consent text changed: give it a new version in consent.ts, then pin its new hash here.";
  // No snapshot: a flag of the test runner would pin the changed text under its old version.
  expect(texts, advice).toEqual([
    "contract en 2026-11-21 9a2b131153964365",
    "contract es 2026-11-21 2ce0c99906c522ab",
    "authority en 2026-11-21 ef193bf4503a3367",
    "authority es 2026-11-21 4359097c26e6256b",
    "electronic_delivery en 2026-11-21 6cadda7d22a727fe",
    "electronic_delivery es 2026-11-21 06a223c3e4b7725c",
    "marketing en 2026-11-21 a7487b2b2acc525a",
    "marketing es 2026-11-21 73c257306f8c2fed",
    "credit en 2026-11-21 e4e4b053e4c969fc",
    "credit es 2026-11-21 c3b40ee5f04a0d6c",
    "autopay en 2026-11-21 06d352ba5657117d",
    "autopay es 2026-11-21 41f6525fc3ea1f36",
    "renewal_contract en 2026-11-21 73b4adbde7d7b0b8",
    "renewal_contract es 2026-11-21 0e857420e91f550c",
    "renewal_order en 2026-11-21 85697e3656ab4437",
    "renewal_order es 2026-11-21 a66c7574159a0c42",
  ]);
});

it("kept consents stand in the order of asking; one that is asked for no longer comes last", () => {
  const kept = ["renewal_order", "a_former_one", "autopay", "contract"];
  expect(kept.toSorted((a, b) => consentOrder(a) - consentOrder(b))).toEqual([
    "contract",
    "autopay",
    "renewal_order",
    "a_former_one",
  ]);
  expect([asConsentKind("contract"), asConsentKind("a_former_one")]).toEqual(["contract", null]);
});
