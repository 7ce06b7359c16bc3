import "server-only";
import PDFDocument from "pdfkit";
import { problem } from "#lib/domain/problem.ts";
import type { UploadedFile } from "./uploaded-files.ts";

/** The longer side of a sheet of paper, in points. */
const longSide = 792;

/** The sides that a JPEG's frame header names. */
function jpegSides(bytes: Buffer): [width: number, height: number] {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (bytes[at] !== 0xff) break;
    if (isFrame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  throw problem("file_type");
}

/** A page of the picture's shape, in points. */
function pageOf(bytes: Buffer): [width: number, height: number] {
  const [width, height] = jpegSides(bytes);
  if (!width || !height) throw problem("file_type");
  const scale = longSide / Math.max(width, height);
  return [Math.max(1, width * scale), Math.max(1, height * scale)];
}

/**
 * JPEGs as one PDF, a page each of the picture's own shape. None is decoded here: its packed dots are put in as they are. Any
 * other kind is refused before pdfkit sees it, whose reader of PNGs can be made to run for ever.
 * @throws Problem `file_type` for one that is broken, or is no JPEG
 */
export async function picturePdf(pictures: readonly UploadedFile[]): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: {} });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", resolve);
    document.on("error", reject);
  });
  try {
    for (const { kind, bytes } of pictures) {
      if (kind !== "jpeg" || bytes[0] !== 0xff || bytes[1] !== 0xd8) throw problem("file_type");
      const size = pageOf(bytes);
      document.addPage({ size, margin: 0 });
      // Turned as its camera noted.
      document.image(bytes, 0, 0, { fit: size, align: "center", valign: "center" });
    }
    document.end();
    await ended;
  } catch {
    // pdfkit throws texts too.
    throw problem("file_type");
  }
  return Buffer.concat(chunks);
}
