import "./test-world.ts";
import { createCipheriv, hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { testPlan as plan } from "#lib/light/test-plan.ts";
import { env } from "./env.ts";
import { openQuote, sealQuote } from "./renewal-quote.ts";
import { seal, unseal } from "./seal.ts";

test("what is sealed opens again, and not when it was changed", () => {
  const sealed = seal("account tokens", "a secret");
  expect(sealed).not.toContain("secret");
  expect(unseal("account tokens", sealed)).toBe("a secret");
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
  for (const other of [changed, "", "a.b.c"]) expect(unseal("account tokens", other)).toBeNull();
});

test("a shortened tag, which is easier to guess, does not open", () => {
  const [nonce, tag = "", text] = seal("renewal quotes", "a quote").split(".");
  const short = Buffer.from(tag, "base64url").subarray(0, 4).toString("base64url");
  expect(unseal("renewal quotes", [nonce, short, text].join("."))).toBeNull();
});

test("what is sealed for one purpose does not open for another", () => {
  expect(unseal("renewal quotes", seal("account tokens", "a secret"))).toBeNull();
  expect(unseal("account tokens", seal("renewal quotes", "a quote"))).toBeNull();
});

test("tokens that were kept before sealing had a purpose still open", () => {
  const key = Buffer.from(hkdfSync("sha256", env.secret, "", "porchlight account tokens", 32));
  const nonce = Buffer.alloc(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const text = Buffer.concat([cipher.update("an old token"), cipher.final()]);
  const kept = [nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url")).join(".");
  expect(unseal("account tokens", kept)).toBe("an old token");
});

test("a quote opens for its home; one of an earlier form counts as none, like anything else that is sealed", () => {
  const now = new Date("2026-07-01T12:00:00Z");
  const quote = sealQuote({ home_id: "h", plan, start: "2026-08-01" }, now);
  expect(openQuote(quote, "h")).toMatchObject({ home_id: "h", start: "2026-08-01" });
  expect(openQuote(quote, "another")).toBeNull();
  expect(openQuote(seal("renewal quotes", '{"home_id":"h"}'), "h")).toBeNull();
  expect(openQuote(seal("account tokens", "ey.a.token"), "h")).toBeNull();
});
