import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createWorker, type Worker } from "tesseract.js";
import { limits } from "./bill-read.ts";
import { readablePicture } from "./page-picture.ts";
import type { Word } from "./page-words.ts";
import { drawnPage } from "./pdf-file.ts";

/** Dots of a page's long side: three a point on letter paper, below which decimal points get lost. */
const longSide = 2400;

const languageFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
  "4.0.0_best_int",
);

/** Words sized and sure enough to be letters and not the grain of the paper. */
async function wordsOf(worker: Worker, picture: Buffer, page: number): Promise<Word[]> {
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
  const words = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)),
  );
  return words
    .filter((word) => word.confidence > 20 && /[\p{L}\p{N}]/u.test(word.text))
    .map(({ text, bbox, confidence }) => ({
      text,
      page,
      left: bbox.x0,
      right: bbox.x1,
      top: bbox.y0,
      bottom: bbox.y1,
      confidence: Math.min(0.999, confidence / 100),
    }));
}

/** Letters read for sure: tells a page the right way up from one that lies on its side. */
const clarity = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + (word.confidence > 0.8 ? word.text.length : 0), 0);

/** The words of the first pages' pictures, read offline; a page on its side is turned. */
export async function recognisedWords(pdf: PDFDocumentProxy): Promise<Word[]> {
  const worker = await createWorker("eng", 1, { langPath: languageFolder, gzip: true, cacheMethod: "none" });
  const words: Word[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, limits.pagesRecognised); number += 1) {
    const canvas = await drawnPage(pdf, number, longSide);
    let best = await wordsOf(worker, await readablePicture(canvas), number);
    for (const quarters of [1, 3, 2]) {
      if (clarity(best) >= 120) break;
      const turned = await wordsOf(worker, await readablePicture(canvas, quarters), number);
      if (clarity(turned) > clarity(best)) best = turned;
    }
    words.push(...best);
  }
  await worker.terminate();
  return words;
}
