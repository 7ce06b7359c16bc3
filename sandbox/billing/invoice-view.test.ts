import { expect, it } from "vitest";
import { averageCents } from "./invoice-view.ts";

it("the average price is the total by the kWh, to a tenth of a cent, half up", () => {
  expect(averageCents({ total_cents: 14_210, total_kwh: 1_000 })).toBe("14.2");
  expect(averageCents({ total_cents: 14_250, total_kwh: 1_000 })).toBe("14.3");
  expect(averageCents({ total_cents: 14_000, total_kwh: 1_000 })).toBe("14.0");
});

it("without use there is none, and a credit's is no minus zero", () => {
  expect(averageCents({ total_cents: 1_418, total_kwh: 0 })).toBeNull();
  expect(averageCents({ total_cents: -1, total_kwh: 1_000 })).toBe("0.0");
});
