import { billedAt, invoiceDate } from "../billing/next-period.ts";
import { addDays, chicagoDay, monthsAfter, startOfDay } from "../chicago-day.ts";
import { readDays } from "../metering/cycle.ts";
import { planWish } from "./demo-plans.ts";
import type { DemoHomePlan } from "./past-life.ts";

export interface DemoPerson {
  readonly called: readonly [first_name: string, last_name: string];
  readonly about: string;
  /** What to make up for each home, seen from now. */
  readonly homes: (now: Date) => DemoHomePlan[];
}

const hourMs = 3_600_000;
const visa = "4242424242424242";
const mastercard = "5555555555554444";
const failsWhenCharged = "4000000000000341";

/** The days on which a home's bills were made up to `now`. */
function billDays(esi_id: string, service_start_date: string, now: Date): string[] {
  return readDays(esi_id, service_start_date, chicagoDay(now))
    .map(invoiceDate)
    .filter((day) => billedAt(day) <= now);
}

const longValid = (now: Date) => ({ exp_month: 12, exp_year: now.getUTCFullYear() + 3 });
const middayOf = (day: string): Date => new Date(startOfDay(day).getTime() + 12 * hourMs);

/** A year on one plan and two on the next, so that today is in the middle of a contract. */
function twoYears(now: Date, first: string, second: string) {
  const service_start_date = monthsAfter(chicagoDay(now), -24);
  const renewed = addDays(monthsAfter(service_start_date, 12), -31);
  return {
    service_start_date,
    wish: planWish(first, 12),
    renewal: { at: middayOf(renewed), wish: planWish(second, 24) },
    card: { number: visa, ...longValid(now) },
    fits: (esi_id: string) => billDays(esi_id, service_start_date, now).length === 24,
  };
}

export const demoPeople: Readonly<Record<string, DemoPerson>> = {
  "just-enrolled": {
    called: ["Emily", "Novak"],
    about: "Finished the enrollment today; service begins in six days.",
    homes: (now) => [
      {
        enrolledAt: new Date(now.getTime() - hourMs / 3),
        service_start_date: addDays(chicagoDay(now), 6),
        wish: planWish("CE"),
        usage_variant: "plain",
        card: { number: visa, ...longValid(now) },
      },
    ],
  },
  "needs-attention": {
    called: ["Luis", "Ortega"],
    about: "Finished yesterday; the credit report is frozen and waits for the customer.",
    homes: (now) => [
      {
        enrolledAt: new Date(now.getTime() - 26 * hourMs),
        service_start_date: addDays(chicagoDay(now), 9),
        wish: planWish("CE"),
        usage_variant: "plain",
        card: { number: visa, ...longValid(now) },
        review_outcome: "credit_check_frozen",
        isHeld: true,
      },
    ],
  },
  settled: {
    called: ["Grace", "Okafor"],
    about: "Two years at home, renewed once, every one of 24 bills paid by card.",
    homes: (now) => [{ ...twoYears(now, "CE", "CE"), usage_variant: "plain" }],
  },
  "solar-ev": {
    called: ["Daniel", "Nguyen"],
    about: "Two years with panels and a car: EV Nights, now Sun Exchange.",
    homes: (now) => [{ ...twoYears(now, "EV", "SX"), usage_variant: "solar_ev" }],
  },
  "past-due": {
    called: ["Marisol", "Trevino"],
    about: "Eight months; the new card fails when it is charged, so the last bill is past due.",
    homes: (now) => {
      const service_start_date = monthsAfter(chicagoDay(now), -8);
      const lastBill = (esi_id: string) => billDays(esi_id, service_start_date, now).at(-1) ?? "";
      return [
        {
          service_start_date,
          wish: planWish("CE", 12),
          usage_variant: "plain",
          card: { number: visa, ...longValid(now) },
          // The card is charged after 16 days; a bill is due then or on the business day that follows.
          fits: (esi_id) => addDays(lastBill(esi_id), 20) < chicagoDay(now),
          newCard: (esi_id) => ({
            at: middayOf(addDays(lastBill(esi_id), 3)),
            card: { number: failsWhenCharged, ...longValid(now) },
          }),
        },
      ];
    },
  },
  renewal: {
    called: ["Robert", "Haynes"],
    about: "The contract ends in 45 days, and the card at the end of next month.",
    homes: (now) => {
      const service_start_date = monthsAfter(addDays(chicagoDay(now), 46), -12);
      const firstOfMonth = `${chicagoDay(now).slice(0, 7)}-01`;
      const [exp_year = 0, exp_month = 0] = monthsAfter(firstOfMonth, 1).split("-").map(Number);
      return [
        {
          service_start_date,
          wish: planWish("CE", 12),
          usage_variant: "plain",
          card: { number: mastercard, exp_month, exp_year },
        },
      ];
    },
  },
  "two-homes": {
    called: ["Priya", "Raman"],
    about: "A house in Oncor's area with a car, and an apartment in CenterPoint's that is left for holidays.",
    homes: (now) => [
      {
        service_start_date: monthsAfter(chicagoDay(now), -14),
        wish: planWish("EV", 24),
        usage_variant: "ev",
        utility: "ONCOR",
        card: { number: visa, ...longValid(now) },
      },
      {
        service_start_date: monthsAfter(chicagoDay(now), -5),
        wish: planWish("CE", 12),
        usage_variant: "vacation",
        utility: "CENTERPOINT",
        kind: "apartment",
        card: { number: mastercard, ...longValid(now) },
      },
    ],
  },
  "month-to-month": {
    called: ["Samir", "Haddad"],
    about: "The contract ended three months ago and nobody renewed.",
    homes: (now) => [
      {
        service_start_date: monthsAfter(chicagoDay(now), -15),
        wish: planWish("CE", 12),
        usage_variant: "plain",
        card: { number: visa, ...longValid(now) },
      },
    ],
  },
};
