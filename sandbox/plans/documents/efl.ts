import { averageCentsPerKwh, fixed } from "../average-price.ts";
import type { StoredPlan } from "../plan-quote.ts";
import type { EflWords } from "./efl-words-en.ts";
import { dollars, kwh, money } from "./figures.ts";
import { monthBill } from "./month-bill.ts";
import { rep } from "./rep.ts";
import type { Block } from "./sheet.ts";

const levels = [500, 1000, 2000];

type Row = readonly [string, string];

/** The label of one plan, in the order of 16 TAC 25.475: averages, what they are made of, the disclosure chart. */
export function efl(plan: StoredPlan, words: EflWords): Block[] {
  const { averages, components, chart } = words;
  const isVariable = plan.rate_structure === "variable";
  const shares = plan.time_of_use ? averages.shares(words.plan.shares(plan.time_of_use.periods)) : "";
  return [
    {
      kind: "averages",
      caption: averages.caption,
      use: averages.use,
      price: averages.price,
      columns: levels.map((use) => ({
        use: kwh(use),
        price: `${fixed(averageCentsPerKwh(plan, use), 1)}¢`,
      })),
    },
    { kind: "text", text: averages.note + shares + (plan.vehicle_charging ? averages.outside : "") },
    ...(isVariable ? [{ kind: "notice", text: words.variableNotice } as const] : []),
    { kind: "chart", caption: components.caption, rows: componentRows(plan, words) },
    bill(plan, words),
    { kind: "text", text: words.contact.join("\n") },
    { kind: "page" },
    { kind: "chart", caption: chart.caption, rows: disclosureRows(plan, words) },
  ];
}

/** The averages once more as a month's bill: dividing its total by the use gives them. */
function bill(plan: StoredPlan, { bill: say }: EflWords): Block {
  const months = levels.map((use) => monthBill(plan, use));
  const row = (name: string, line: keyof (typeof months)[number]) => [
    name,
    ...months.map((month) => money(month[line])),
  ];
  return {
    kind: "bill",
    caption: say.caption,
    head: [say.use, ...levels.map(kwh)],
    rows: [
      row(say.energy, "energy"),
      row(say.base, "base"),
      ...(plan.minimum_usage_fee ? [row(say.minimum, "minimum")] : []),
      ...(plan.usage_credits.length > 0 ? [row(say.credit, "credit")] : []),
      row(say.delivery(plan.tdu_shortname), "delivery"),
      row(say.total, "total"),
    ],
  };
}

function componentRows(plan: StoredPlan, { plan: say, components }: EflWords): Row[] {
  const rows: Row[] = plan.time_of_use
    ? plan.time_of_use.periods.map((period) => [
        components.energyIn(say.period(period)),
        say.perKwh(period.energy_rate_cents_per_kwh),
      ])
    : [[components.energy, say.perKwh(plan.energy_rate_cents_per_kwh)]];
  rows.push([components.base, components.perMonth(dollars(plan.plan_monthly_cost_dollars))]);
  for (const { credit_dollars, threshold_kwh } of plan.usage_credits)
    rows.push([components.credit, components.creditWhen(dollars(credit_dollars), kwh(threshold_kwh))]);
  const minimum = plan.minimum_usage_fee;
  if (minimum)
    rows.push([
      components.minimum,
      components.minimumWhen(dollars(minimum.fee_dollars), kwh(minimum.below_kwh)),
    ]);
  const car = plan.vehicle_charging;
  if (car)
    rows.push([
      components.vehicle,
      components.vehicleWhen(say.perKwh(car.credit_cents_per_kwh), say.window(car)),
    ]);
  const surplus = plan.export_rate_cents_per_kwh;
  if (surplus) rows.push([components.export, components.exportPer(say.perKwh(surplus))]);
  const passedOn = (amount: string) => `${amount}, ${components.passedOn}`;
  rows.push(
    [components.delivery(plan.tdu_shortname), passedOn(say.perKwh(plan.delivery_rate_cents_per_kwh))],
    [
      components.deliveryFixed(plan.tdu_shortname),
      passedOn(components.perMonth(dollars(plan.delivery_monthly_cost_dollars))),
    ],
  );
  return rows;
}

function disclosureRows(plan: StoredPlan, { plan: say, chart }: EflWords): Row[] {
  const isVariable = plan.rate_structure === "variable";
  const isFree = plan.early_termination_fee_dollars === "0.00";
  const surplus = plan.export_rate_cents_per_kwh;
  return [
    [chart.type, say.product(plan)],
    [chart.term, say.term(plan)],
    [chart.fee, `${isFree ? chart.no : chart.yes} ${say.endingEarly(plan)}`],
    [chart.change, isVariable ? chart.changeVariable : chart.changeFixed],
    [chart.how, isVariable ? chart.howVariable : chart.howFixed],
    [chart.other, chart.otherFees],
    [chart.prepaid, chart.no],
    [chart.solar, surplus ? chart.solarYes(say.perKwh(surplus)) : chart.solarNone],
    [chart.renewable, chart.renewableOf(plan)],
    [chart.statewide, `${rep.statewide_renewable_percent}%`],
  ];
}
