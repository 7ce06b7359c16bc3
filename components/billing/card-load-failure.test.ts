import { expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";

vi.mock("use-intl/react", () => ({ useTranslations: () => (key: string) => key }));
vi.mock("#components/shell/problem-notice.tsx", () => ({ ProblemNotice: "problem-notice" }));
vi.mock("#components/ui/button.tsx", () => ({ Button: "button" }));
vi.mock("#components/ui/notice.tsx", () => ({ Notice: "notice" }));
const { CardLoadFailure } = await import("./card-load-failure.tsx");

const saidOf = (error: Error) => JSON.stringify(CardLoadFailure({ error, onRetry: () => {} }));

test("a session that failed is our fault, a frame that did not load may be the connection", () => {
  for (const code of ["outcome_unknown", "light_down", "internal"] as const)
    expect(saidOf(problem(code))).toContain('"session_failed_hint"');
  expect(saidOf(new Error("the script did not come"))).toContain('"load_failed_hint"');
  expect(saidOf(problem("offline"))).toContain('"load_failed_hint"');
});
