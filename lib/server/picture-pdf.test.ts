import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { expect, test, vi } from "vitest";
import { picturePdf } from "./picture-pdf.ts";

/** The head of a JPEG; what follows it nobody here looks at. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x61, 0x62]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
}

const int = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const chunk = (name: string, data: Buffer, length = data.length) =>
  Buffer.concat([int(length), Buffer.from(name), data, int(0)]);
const head = (kind: number) =>
  chunk("IHDR", Buffer.concat([int(9), int(9), Buffer.from([8, kind, 0, 0, 0])]));
const png = (...chunks: Buffer[]) =>
  Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), head(2), ...chunks]);

const boxes = (pdf: Buffer) =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);

test("each picture is a page of its own shape, in their order", async () => {
  const pdf = await picturePdf([
    { kind: "jpeg", bytes: jpeg(1200, 1600) },
    { kind: "jpeg", bytes: jpeg(40, 20) },
  ]);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(boxes(pdf)).toEqual([
    [594, 792],
    [792, 396],
  ]);
});

test.each([
  ["ends before its frame", jpeg(10, 10).subarray(0, 9)],
  ["has no sides", jpeg(0, 10)],
  ["is a mark and bytes", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
])("a JPEG that %s is refused", async (_, bytes) => {
  await expect(picturePdf([{ kind: "jpeg", bytes }])).rejects.toMatchObject({ code: "file_type" });
});

// What a reader of PNGs goes round for ever on, or fills the memory with; none may get as far as one.
test.each([
  ["leads back", png(chunk("abcd", Buffer.alloc(64), -12))],
  ["says more than it has", png(chunk("IDAT", Buffer.alloc(64), 0x7fffffff))],
  ["has another head that must be decoded", png(head(6), chunk("IDAT", deflateSync(Buffer.alloc(999))))],
  ["is whole", png(chunk("IDAT", deflateSync(Buffer.alloc(9 * 28))), chunk("IEND", Buffer.alloc(0)))],
])("a PNG that %s is refused at once, whatever it is taken for", async (_, bytes) => {
  const drawn = vi.spyOn(PDFDocument.prototype, "image");
  await expect(picturePdf([{ kind: "jpeg", bytes }])).rejects.toMatchObject({ code: "file_type" });
  expect(drawn).not.toHaveBeenCalled();
});
