import { describe, expect, it } from "vitest";
import { weighSwitching } from "./switching.ts";

const today = "2026-11-22";
const saving = (cents: number) => Array<number>(12).fill(cents);
const weigh = (contract: Partial<Parameters<typeof weighSwitching>[0]>, saving_cents = saving(2_000)) =>
  weighSwitching({ contract_end_date: null, ending_fee: null, ...contract }, { today, saving_cents });
const flat = (cents: number) => ({ code: "flat" as const, cents });

it("a contract that is over costs nothing to leave, whatever fee it had", () => {
  const contract_end_date = "2026-11-21";
  expect(weigh({ contract_end_date, ending_fee: flat(15_000) })).toEqual({
    code: "contract_over",
    contract_end_date,
  });
});

it.each(["2026-11-22", "2026-12-05"])(
  "in the last fourteen days, to %s, no fee may be asked",
  (contract_end_date) => {
    expect(weigh({ contract_end_date, ending_fee: flat(15_000) })).toEqual({
      code: "last_days",
      contract_end_date,
    });
  },
);

it("a day before those fourteen the fee is due", () => {
  const told = weigh({ contract_end_date: "2026-12-06", ending_fee: flat(15_000) });
  expect(told).toMatchObject({ code: "fee_outweighs", free_from: "2026-11-23", fee_cents: 15_000 });
});

it("without a fee leaving is free today, even years before the end", () => {
  expect(weigh({ contract_end_date: "2028-01-01", ending_fee: { code: "none" } })).toEqual({
    code: "no_fee",
  });
  expect(weigh({ contract_end_date: "2028-01-01", ending_fee: flat(0) })).toEqual({ code: "no_fee" });
});

it("a bill that names no end may be month to month, and that is not told as free", () => {
  expect(weigh({})).toEqual({ code: "no_end_named" });
});

it("a fee that is not known is told as such, with the day from which there is none", () => {
  expect(weigh({ contract_end_date: "2027-04-30" })).toEqual({
    code: "fee_unknown",
    free_from: "2027-04-17",
  });
  expect(weigh({ ending_fee: { code: "per_month", cents: 2_000 } })).toEqual({
    code: "fee_unknown",
    free_from: null,
  });
});

describe("a fee for each month left", () => {
  const ending_fee = { code: "per_month" as const, cents: 2_000 };
  it("counts the months to the end, one that has begun whole", () => {
    const told = weigh({ contract_end_date: "2027-04-30", ending_fee }, saving(5_000));
    // Six months of 20 dollars, against about 4.8 months of saving 50.
    expect(told).toMatchObject({ code: "pays_off", fee_cents: 12_000, break_even_months: 3 });
  });
});

describe("without the present provider's price", () => {
  const unknown = (contract: object) =>
    weighSwitching({ contract_end_date: null, ending_fee: null, ...contract }, { today, saving_cents: null });

  it("the fee is told, and nothing of what leaving saves", () => {
    expect(unknown({ contract_end_date: "2027-04-30", ending_fee: flat(15_000) })).toEqual({
      code: "saving_unknown",
      fee_cents: 15_000,
      free_from: "2027-04-17",
    });
  });

  it("what needs no price is told as ever", () => {
    expect(unknown({ ending_fee: { code: "none" } })).toEqual({ code: "no_fee" });
    expect(unknown({})).toEqual({ code: "no_end_named" });
  });
});

describe("a flat fee", () => {
  const contract_end_date = "2027-11-21";
  it("that savings until the end do not make up is better waited for", () => {
    expect(weigh({ contract_end_date, ending_fee: flat(25_000) })).toMatchObject({
      code: "fee_outweighs",
      free_from: "2027-11-08",
    });
  });

  it("that they more than make up is worth paying, after so many months", () => {
    const told = weigh({ contract_end_date, ending_fee: flat(15_000) });
    expect(told).toMatchObject({ code: "pays_off", break_even_months: 8 });
    expect(told).toHaveProperty("saved_cents", 23_064);
  });

  it("follows the months in which savings fall", () => {
    const inSummer = [0, 0, 0, 0, 0, 0, 8_000, 8_000, 8_000, 0, 0, 0];
    expect(weigh({ contract_end_date, ending_fee: flat(15_000) }, inSummer)).toMatchObject({
      code: "pays_off",
      break_even_months: 8,
      saved_cents: 24_000,
    });
  });

  it("is not worth paying for a plan that saves nothing", () => {
    expect(weigh({ contract_end_date, ending_fee: flat(15_000) }, saving(-1))).toMatchObject({
      code: "no_saving",
    });
  });

  it("is weighed against ten years at most, each month looked at once", () => {
    let looks = 0;
    const counted = new Proxy(saving(1), {
      get(months, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) looks++;
        return Reflect.get(months, key);
      },
    });
    const far = { contract_end_date: "2199-12-31", ending_fee: flat(100) };
    expect(weigh(far, counted)).toMatchObject({ code: "pays_off", saved_cents: 120, break_even_months: 100 });
    expect(looks).toBeLessThan(130);
  });

  it("without an end is weighed against a year", () => {
    expect(weigh({ ending_fee: flat(24_001) })).toMatchObject({
      code: "fee_outweighs",
      saved_cents: 24_000,
      free_from: null,
    });
    expect(weigh({ ending_fee: flat(23_999) })).toMatchObject({ code: "pays_off", break_even_months: 12 });
  });
});
