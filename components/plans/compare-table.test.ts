import { isValidElement, type ReactElement, type ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { testPlan as plan } from "#lib/light/test-plan.ts";
import en from "#messages/en/plans.json";
import { CompareTable } from "./compare-table.tsx";
import type { Words } from "./words.ts";

const words: Words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" };
const months = Array.from({ length: 12 }, () => 900);
const offer = (key: string, more: Partial<Plan>) => ({
  key,
  plan: { ...plan, ...more },
  estimate: estimateOf(plan, months),
});

type Element = ReactElement<{ children?: ReactNode }>;

/** A node as the page gets it: text and plain elements, in their order, each before what it holds. */
function flat(node: ReactNode): (string | Element)[] {
  if (Array.isArray(node)) return node.flatMap(flat);
  if (!isValidElement<Element["props"]>(node)) return typeof node === "string" ? [node] : [];
  const { type, props } = node;
  if (typeof type === "function") return flat(Reflect.apply(type, null, [props]));
  return [node, ...flat(props.children)];
}
const textOf = (node: ReactNode) =>
  flat(node)
    .filter((each) => typeof each === "string")
    .join(" ");
const all = (node: ReactNode, type: string) =>
  flat(node).filter((each) => typeof each !== "string" && each.type === type);

test("beside a flat fee, a fee for each month left says what it comes to at most", () => {
  const offers = [
    offer("monthly", { early_termination_fee_per_month_remaining_dollars: "20.00" }),
    offer("flat", { early_termination_fee_dollars: "150.00" }),
  ];
  const table = CompareTable({ words, offers, choose: () => null, documents: () => null });
  const row = all(table, "tr").find((each) => textOf(each).includes(en.price_ending));
  const [monthly, flatFee] = all(row, "td");
  expect(textOf(monthly)).toContain("At most $240.00");
  expect(textOf(flatFee)).toContain("$150.00");
  expect(textOf(flatFee)).not.toContain("At most");
});
