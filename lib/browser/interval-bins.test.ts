import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bins } from "./interval-bins.ts";

const readings = fc.array(fc.option(fc.nat(5000)), { minLength: 1, maxLength: 400 });

describe("quarter hours as columns of the screen", () => {
  it("with room for all, each has its own column, and a missing one is no number", () => {
    const { size, most, mean } = bins([3, null, 0, 7], { from: 0, to: 4, width: 800 });
    expect(size).toBe(1);
    expect([...most]).toEqual([3, Number.NaN, 0, 7]);
    expect([...mean]).toEqual([...most]);
  });

  it("however narrow, the highest reading is seen and nothing is made up", () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 50 }), (values, width) => {
        const { most, mean } = bins(values, { from: 0, to: values.length, width });
        const known = values.filter((value) => value !== null);
        const shown = [...most].filter((value) => !Number.isNaN(value));
        expect(shown.length > 0).toBe(known.length > 0);
        if (known.length > 0) expect(Math.max(...shown)).toBe(Math.max(...known));
        for (const [column, value] of mean.entries()) {
          expect(Number.isNaN(value)).toBe(Number.isNaN(most[column]));
          if (!Number.isNaN(value)) expect(value).toBeLessThanOrEqual(most[column] ?? 0);
        }
      }),
    );
  });
});
