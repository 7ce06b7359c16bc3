import fc from "fast-check";
import { describe, expect, it } from "vitest";
import en from "../../messages/en/status.json" with { type: "json" };
import es from "../../messages/es/status.json" with { type: "json" };
import { statusStages, statusView } from "./account-status.ts";

/** The pairs of Light's documents, with who acts (contract section 5.1) and how far the enrollment has come. */
const pairs = [
  ["not_enrolled", "unresolved", "action", "you", null],
  ["not_enrolled", "plan_not_accepted", "action", "you", null],
  ["not_enrolled", "missing_address", "action", "you", null],
  ["not_enrolled", "missing_identity", "action", "you", null],
  ["not_enrolled", "missing_payment_method", "action", "you", null],
  ["reviewing", "verification_pending", "progress", "us", "checks"],
  ["reviewing", "credit_check_pending", "progress", "credit_bureau", "checks"],
  ["reviewing", "utility_submitted", "progress", "utility", "utility"],
  ["needs_attention", "credit_not_found", "action", "you", "checks"],
  ["needs_attention", "credit_declined", "action", "you", "checks"],
  ["needs_attention", "credit_check_frozen", "action", "you", "checks"],
  ["needs_attention", "credit_check_error", "wait", "us", "checks"],
  ["needs_attention", "enrollment_blocked_switch_hold", "action", "other_provider", "utility"],
  ["needs_attention", "enrollment_blocked_verification_hold", "wait", "us", "checks"],
  ["needs_attention", "enrollment_blocked_deactivated", "wait", "utility", "utility"],
  ["needs_attention", "utility_blocked", "wait", "us", "utility"],
  ["ready", "service_pending", "good", "utility", "active"],
  ["active", "active", "good", "us", undefined],
  ["cancelled", "cancelled_pre_start", "ended", "you", null],
  ["cancelled", "expire_pre_active", "ended", "you", null],
  ["cancelled", "cancelled_post_start", "ended", "you", null],
] as const;

it.each(pairs)("%s / %s reads as %s, and %s act next", (status, status_reason, tone, actor, stage) => {
  const view = statusView({ status, status_reason });
  expect(view).toMatchObject({ key: status_reason, tone, actor });
  expect(view.stage === null ? null : statusStages[view.stage]).toBe(stage);
});

it("only an active or cancelled account is final: no other one stops being asked about", () => {
  for (const [status, status_reason] of pairs) {
    const { isFinal } = statusView({ status, status_reason });
    expect(isFinal, status_reason).toBe(["active", "cancelled"].includes(status));
  }
  expect(statusView({ status: "new", status_reason: "active" }).isFinal).toBe(false);
});

it("what the customer must do, and what is over or on, offers a way on; waiting offers none", () => {
  for (const [status, status_reason, tone] of pairs) {
    const { action } = statusView({ status, status_reason });
    const isOn = status === "active";
    expect(action !== null, status_reason).toBe(isOn || tone === "action" || tone === "ended");
  }
  expect(statusView({ status: "active", status_reason: "active" }).action).toBe("account");
});

it("a pair that is not in the documents reads as checking, whatever it says", () => {
  const known = new Set(pairs.map(([status, reason]) => `${status}/${reason}`));
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...pairs.flat().filter((each) => typeof each === "string")),
  );
  const odd = fc.constantFrom("__proto__", "constructor", "toString", "checking");
  fc.assert(
    fc.property(fc.oneof(word, odd), fc.oneof(word, odd), (status, status_reason) => {
      const { key } = statusView({ status, status_reason });
      expect(key).toBe(known.has(`${status}/${status_reason}`) ? status_reason : "checking");
    }),
  );
});

const drafts = { en: en.state, es: es.state };
const keys = [...pairs.map(([, reason]) => reason), "checking"].toSorted();
const parts = ["title", "body", "who", "when", "action"] as const;
const allowed = ["name", "start_date", "support_email", "support_phone", "utility"];
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).toSorted();

describe("the sentences", () => {
  it.each(["en", "es"] as const)("exist in full for every status in %s", (locale) => {
    expect(Object.keys(drafts[locale]).toSorted()).toEqual(keys);
    for (const [key, texts] of Object.entries(drafts[locale])) {
      expect(Object.keys(texts), key).toEqual([...parts]);
      for (const text of Object.values(texts)) expect(text.trim().length, key).toBeGreaterThan(3);
    }
  });

  it("speak of the same things in both languages, with known placeholders and no ICU traps", () => {
    const spanish: Record<string, Record<string, string>> = drafts.es;
    for (const [key, texts] of Object.entries(drafts.en)) {
      for (const [part, text] of Object.entries(texts)) {
        const other = spanish[key]?.[part] ?? "";
        expect(placeholders(other), `${key}.${part}`).toEqual(placeholders(text));
        expect(allowed).toEqual(expect.arrayContaining(placeholders(text)));
        expect(text + other, `${key}.${part}`).not.toMatch(/['<>#]/);
      }
    }
  });

  it("never speak of a score or a number behind a credit decision", () => {
    const credit = Object.entries({ ...drafts.en }).filter(([key]) => key.startsWith("credit_"));
    const spanish = Object.entries({ ...drafts.es }).filter(([key]) => key.startsWith("credit_"));
    for (const [key, texts] of [...credit, ...spanish]) {
      expect(Object.values(texts).join(" "), key).not.toMatch(
        /\b(score|puntaje|points|puntos)\b|too low|bajo/i,
      );
    }
  });
});
