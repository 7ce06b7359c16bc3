import { describe, expect, it } from "vitest";
import { deliveryRate } from "./delivery-rates.ts";

describe("delivery rates", () => {
  it("changes on the day a new charge takes effect", () => {
    expect(deliveryRate("TNMP", "2026-02-28").delivery_rate_cents_per_kwh).toBe("7.2370");
    expect(deliveryRate("TNMP", "2026-03-01").delivery_rate_cents_per_kwh).toBe("6.4665");
  });

  it("keeps the last known charge where a later one is not known", () => {
    expect(deliveryRate("ONCOR", "2026-11-21")).toEqual({
      utility: "ONCOR",
      effective_from: "2026-03-01",
      delivery_monthly_cost_dollars: "4.23",
      delivery_rate_cents_per_kwh: "5.6183",
    });
  });

  it("answers for a day before the first known charge", () => {
    expect(deliveryRate("AEP_CENTRAL", "2020-01-01").delivery_rate_cents_per_kwh).toBe("5.7554");
  });
});
