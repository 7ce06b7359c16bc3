import { expect, test } from "vitest";
import { lookText } from "./look-text.ts";

const words = { t: ((key: string) => key) as unknown as Parameters<typeof lookText>[0] };
const shown = { terms: "9.2 EFL-7", priceText: "9.2¢" };

test("after a look at the same offer nobody is told to tick again: the boxes are as they were", () => {
  expect(lookText(words.t, "unsure", shown, shown)).toBe("not_done send_again");
});

test("an offer of other conditions has to be looked at and ticked anew, also where its price is the same", () => {
  expect(lookText(words.t, "unsure", shown, { terms: "8 EFL-7", priceText: "8¢" })).toBe(
    "not_done expired_changed",
  );
  expect(lookText(words.t, "expired", shown, { ...shown, terms: "9.2 EFL-8" })).toBe("expired_conditions");
});

test("a price that had ended and is the same again is told as such", () => {
  expect(lookText(words.t, "expired", shown, shown)).toBe("expired_same");
});
