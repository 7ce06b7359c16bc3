import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Reading } from "./bill-read.ts";
import { limits } from "./bill-read.ts";
import { readBill } from "./read-bill.ts";
import { layouts, makeSample, sampleBills } from "./samples/sample-bills.ts";
import { picturePdf } from "./samples/scan.ts";

const options = { esi_id: "10443720009000417", today: "2026-06-20" };

async function sample(name: string) {
  const made = await makeSample(name, options);
  if (!made) throw new Error(`No sample ${name}.`);
  return made;
}

function withoutConfidence(read: Reading) {
  if ("problem" in read) return read;
  const { confidence: _, ...rest } = read;
  return rest;
}

describe("a bill with a text layer", () => {
  it.each(layouts.map(({ name }) => name))("%s is read exactly", async (name) => {
    const { body, truth } = await sample(name);
    expect(withoutConfidence(await readBill(body))).toEqual(truth);
  });

  it("of another home, day and use gives that home, day and use", async () => {
    const unlike = { esi_id: "1008901900000031157113", today: "2027-03-02", kwh: 1000 };
    for (const { make } of layouts.slice(0, 4)) {
      const { body, truth } = await make(unlike);
      expect(withoutConfidence(await readBill(body))).toEqual(truth);
    }
  });

  it("gives each found field a confidence, and none to a field that is not there", async () => {
    const read = await readBill((await sample("txu-summary-row")).body);
    const confidence = "confidence" in read ? read.confidence : {};
    expect(confidence).not.toHaveProperty("billing_period_start");
    for (const field of ["utility_account_number", "total_dollars", "total_kwh", "contract_end_date"]) {
      expect(confidence[field]).toBeGreaterThan(0.85);
    }
  });
});

describe("a picture of a bill", { timeout: 60_000 }, () => {
  it("scanned at a tilt, in Spanish, gives the six fields of a comparison", async () => {
    const { body, truth } = await sample("spanish-scan");
    expect(required(await readBill(body))).toEqual(required(truth));
  });

  it("taken by a telephone in shadow does too, less surely than text", async () => {
    const { body, type, truth } = await sample("txu-photo");
    expect(type).toBe("image/jpeg");
    const read = await readBill(await picturePdf([body]));
    expect(required(read)).toEqual(required(truth));
    expect("confidence" in read && read.confidence.total_dollars).toBeLessThan(0.99);
  });
});

function required(read: object) {
  const fields = [
    "utility_account_number",
    "invoice_date",
    "provider_display_name",
    "total_dollars",
    "total_kwh",
  ];
  return Object.fromEntries(
    Object.entries(read).filter(([field]) => [...fields, "contract_end_date"].includes(field)),
  );
}

describe("a file that is no bill to be read", () => {
  const names = sampleBills.filter(({ kind }) => kind === "not_a_bill").map(({ name }) => name);
  it.each(names)("%s gives its sentence", async (name) => {
    const { body, truth } = await sample(name);
    expect(await readBill(body)).toEqual(truth);
  });

  it("and is larger than the limit, or no PDF by its first bytes, is not opened", async () => {
    const notAPdf = { problem: "The file is not a PDF that can be read." };
    const { body } = await sample("arrears");
    expect(await readBill(Buffer.concat([body, Buffer.alloc(limits.bytes)]))).toEqual(notAPdf);
    expect(await readBill(Buffer.from("<html>Your electric bill: kWh 1,523</html>"))).toEqual(notAPdf);
  });
});

it("a bill's bytes are not kept once it is read", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const kept = await (async () => {
    const { body } = await sample("two-columns");
    const bytes = new Uint8Array(body);
    await readBill(bytes);
    return new WeakRef(bytes);
  })();
  await new Promise(setImmediate);
  collect();
  expect(kept.deref()).toBeUndefined();
});
