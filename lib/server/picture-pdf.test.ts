import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { picturePdf } from "./picture-pdf.ts";

/** The head of a JPEG; what follows it nobody here looks at. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x61, 0x62]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
}

/** @param kind 2 for colours, 6 for colours that may be clear */
function png(width: number, height: number, kind: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, kind, 0, 0, 0], 8);
  const dots = deflateSync(Buffer.alloc(height * (1 + width * (kind === 6 ? 4 : 3))));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", dots),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
const boxes = (pdf: Buffer) =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);

test("each picture is a page of its own shape, in their order", async () => {
  const pdf = await picturePdf([
    { kind: "jpeg", bytes: jpeg(1200, 1600) },
    { kind: "png", bytes: png(40, 20, 2) },
  ]);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(boxes(pdf)).toEqual([
    [594, 792],
    [792, 396],
  ]);
});

test.each([
  ["a PNG that would have to be decoded", "png", png(4, 4, 6)],
  ["a JPEG that ends before its frame", "jpeg", jpeg(10, 10).subarray(0, 9)],
  ["a JPEG without sides", "jpeg", jpeg(0, 10)],
  ["a PNG that ends in its head", "png", png(4, 4, 2).subarray(0, 20)],
  ["bytes after a JPEG's mark", "jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
] as const)("%s is refused", async (_, kind, bytes) => {
  await expect(picturePdf([{ kind, bytes }])).rejects.toMatchObject({ code: "file_type" });
});
