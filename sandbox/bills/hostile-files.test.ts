import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBill } from "./read-bill.ts";
import { layouts } from "./samples/sample-bills.ts";

const tooSlow = { problem: "Reading took too long. Upload a clearer or shorter copy." };

/** No time-out but memory must end it. */
const unhurried = { timeoutMs: 600_000 };

interface Page {
  content: Uint8Array;
  filters?: string;
  box?: string;
  catalog?: string;
  objects?: (string | Uint8Array)[];
}

/** A PDF written by hand, since no library would write what these hold. */
function pdf({ content, filters = "", box = "0 0 612 792", catalog = "", objects = [] }: Page): Buffer {
  const parts: (string | Uint8Array)[] = [
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n`,
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R`,
    "/Resources<</Font<</F1 5 0 R>>/XObject<</Im 6 0 R>>>>>>endobj\n",
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
    `4 0 obj<</Length ${content.length}/Filter[${filters}]>>stream\n`,
    content,
    "\nendstream endobj\n",
    ...objects,
    "trailer<</Root 1 0 R>>\n%%EOF",
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

async function expectNextBillIsRead() {
  const [layout] = layouts;
  if (!layout) throw new Error("There are layouts.");
  const { body, truth } = await layout.make({ esi_id: "10443720009000417", today: "2026-06-20" });
  expect(await readBill(body)).toMatchObject(truth);
}

describe("a hostile file ends with a sentence, and the next bill is read", { timeout: 60_000 }, () => {
  it("when it unpacks to more memory than reading may take", async () => {
    const part = deflateRawSync(Buffer.alloc(2 ** 24, " "), { finishFlush: constants.Z_FULL_FLUSH });
    const parts = Array.from({ length: 128 }, () => part);
    const content = Buffer.concat([Buffer.from([0x78, 0x9c]), ...parts, deflateRawSync(Buffer.alloc(0))]);
    expect(await readBill(pdf({ content, filters: "/FlateDecode" }), unhurried)).toEqual(tooSlow);
    await expectNextBillIsRead();
  });

  it("when the objects it describes take more memory than reading may", async () => {
    const content = deflateSync(Buffer.from(`/Im [${"<</A[(b)(c)]>>".repeat(2_000_000)}] DP`));
    expect(await readBill(pdf({ content, filters: "/FlateDecode" }), unhurried)).toEqual(tooSlow);
    await expectNextBillIsRead();
  });

  it("when its time is over", async () => {
    const [layout] = layouts;
    const bill = await layout?.make({ esi_id: "10443720009000417", today: "2026-06-20" });
    expect(await readBill(bill?.body ?? new Uint8Array(), { timeoutMs: 1 })).toEqual(tooSlow);
    await expectNextBillIsRead();
  });

  it("when its page or a picture in it claims to be enormous", async () => {
    const unread = { problem: "The bill could not be read. Upload a clearer copy." };
    const content = Buffer.from("q 612 0 0 792 0 0 cm /Im Do Q BT /F1 9 Tf 100 100 Td (hello) Tj ET");
    const dots = deflateSync(Buffer.alloc(1_000_000));
    const image = [
      `6 0 obj<</Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8`,
      `/Filter/FlateDecode/Length ${dots.length}>>stream\n`,
      dots,
      "\nendstream endobj\n",
    ];
    expect(await readBill(pdf({ content, box: "0 0 9000000 9000000", objects: image }))).toEqual(unread);
    expect(await readBill(pdf({ content, objects: image }))).toEqual(unread);
  });

  it("when it carries a script to run on opening", async () => {
    const catalog = "/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>";
    const content = Buffer.from("BT /F1 9 Tf 100 100 Td (hello) Tj ET");
    expect(await readBill(pdf({ content, catalog }))).toEqual({
      problem: "The bill could not be read. Upload a clearer copy.",
    });
  });
});
