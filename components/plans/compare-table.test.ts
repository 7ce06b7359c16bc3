import { isValidElement, type ReactElement, type ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import en from "#messages/en/plans.json";
import { CompareTable } from "./compare-table.tsx";
import type { Words } from "./words.ts";

const words: Words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" };
const plan: Plan = {
  uuid: "p-1",
  group_uuid: "g-1",
  name: "Lake 12",
  term_months: 12,
  energy_rate_cents_per_kwh: "12.1",
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "oncor",
  delivery_rate_cents_per_kwh: "5",
  links: { efl: "https://e", tos: "https://t", yrac: "https://y" },
  earliest_start_date: "2026-08-01",
  latest_start_date: "2026-08-01",
};
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
