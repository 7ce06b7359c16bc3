import { expect, test } from "vitest";
import { homeStanding } from "./home-standing.ts";

const account = (status: string, status_reason: string, location = {}) => ({
  isSent: true,
  account: { status, status_reason, locations: [{ is_service_active: false, ...location }] },
});

test("a home with service is on, even on its way out", () => {
  expect(homeStanding(account("active", "active", { is_service_active: true }))).toBe("on");
  const leaving = { is_service_active: true, final_service_date: "2026-12-01" };
  expect(homeStanding(account("cancelled", "cancelled_post_start", leaving))).toBe("on");
});

test("a home whose service is over has ended; one that never began is cancelled", () => {
  const over = account("cancelled", "cancelled_post_start", { final_service_date: "2026-10-01" });
  expect(homeStanding(over)).toBe("ended");
  expect(homeStanding(account("cancelled", "cancelled_pre_start"))).toBe("cancelled");
});

test("a sent home is on its way, or needs the person", () => {
  expect(homeStanding(account("reviewing", "utility_submitted"))).toBe("coming");
  expect(homeStanding(account("needs_attention", "credit_check_frozen"))).toBe("attention");
  expect(homeStanding(account("ready", "service_pending"))).toBe("coming");
});

test("a pair that we do not know is on its way, never ended", () => {
  expect(homeStanding(account("new_word", "new_reason"))).toBe("coming");
});

test("what was not sent is started, with an account or without; what was sent and is not told is unknown", () => {
  expect(homeStanding({ isSent: false, account: null })).toBe("started");
  const unsent = account("not_enrolled", "missing_identity");
  expect(homeStanding({ ...unsent, isSent: false })).toBe("started");
  expect(homeStanding({ isSent: true, account: null })).toBe("unknown");
});

test("an enrollment whose finish we missed goes by what Light says", () => {
  expect(homeStanding({ ...account("reviewing", "verification_pending"), isSent: false })).toBe("coming");
});
