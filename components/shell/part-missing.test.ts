import { expect, test } from "vitest";
import en from "../../messages/en/account_nav.json" with { type: "json" };
import es from "../../messages/es/account_nav.json" with { type: "json" };

test("a part that did not load vouches for what is shown, not for other parts that may have failed too", () => {
  expect(en.part_missing).not.toMatch(/rest of/);
  expect(es.part_missing).not.toMatch(/El resto/);
});
