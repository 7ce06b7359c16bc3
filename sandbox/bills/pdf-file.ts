import { createRequire } from "node:module";
import path from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { limits } from "./bill-read.ts";
import type { Word } from "./page-words.ts";

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type TextItem = Extract<TextContent["items"][number], { str: string }>;

const root = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => `${path.join(root, name)}${path.sep}`;

/** Opens a file nobody vouches for: no scripts, no fonts or addresses fetched, pictures up to a limit. */
export function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: limits.pictureDots,
    canvasMaxAreaInBytes: limits.pictureDots * 4,
    standardFontDataUrl: folder("standard_fonts"),
    cMapUrl: folder("cmaps"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
    verbosity: 0,
  }).promise;
}

/** The words of the text layer of the first pages; of a page that repeats itself without end, the first thousands. */
export async function textWords(pdf: PDFDocumentProxy): Promise<Word[]> {
  const words: Word[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, limits.pagesRead); number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const most = words.length + limits.wordsOfPage;
    const reader = page.streamTextContent().getReader();
    for (let part = await reader.read(); !part.done && words.length < most; part = await reader.read()) {
      const content: TextContent = part.value;
      words.push(...content.items.flatMap((item) => ("str" in item ? wordOf(item, number, height) : [])));
    }
    await reader.cancel(new Error("Enough words."));
    page.cleanup();
  }
  return words;
}

function wordOf(item: TextItem, page: number, pageHeight: number): Word[] {
  if (!item.str.trim()) return [];
  const [, , c = 0, d = 0, left = 0, y = 0] = item.transform.map(Number);
  const size = Math.hypot(c, d) || item.height;
  const baseline = pageHeight - y;
  const [top, bottom] = [baseline - size * 0.8, baseline + size * 0.2];
  return [{ text: item.str, page, left, right: left + item.width, top, bottom, confidence: 1 }];
}

/** A page as a picture whose long side has so many dots, however large or small its box claims to be. */
export async function drawnPage(pdf: PDFDocumentProxy, number: number, longSide: number): Promise<Canvas> {
  const page = await pdf.getPage(number);
  const box = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(box.width, box.height, 1) });
  const canvas = createCanvas(
    Math.max(64, Math.ceil(viewport.width)),
    Math.max(64, Math.ceil(viewport.height)),
  );
  // pdf.js draws on this package's canvas under Node; its types know the browser's alone.
  await page.render({ canvas: canvas as never, viewport }).promise;
  page.cleanup();
  return canvas;
}
