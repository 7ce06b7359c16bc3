import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createWorker, type Line, type Worker } from "tesseract.js";
import { limits } from "./bill-read.ts";
import { type LevelPage, levelPage, picture } from "./page-picture.ts";
import type { Word } from "./page-words.ts";
import { drawnPage } from "./pdf-file.ts";

/** Dots of a page's long side: three a point on letter paper, below which decimal points get lost. */
const longSide = 2400;

const languageFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
  "4.0.0_best_int",
);

/** A letter's ink is this much lower than the type it is set in. */
const inkToType = 1.3;

const anyLetter = /[\p{L}\p{N}]/u;
/** Kept however unsure: of 22 digits the least sure one decides. */
const longNumber = /\d{6}/;

function wordsOfLine(line: Line, page: number): Word[] {
  const words = line.words.filter((word) => (word.confidence > 20 ? anyLetter : longNumber).test(word.text));
  const size = Math.max(0, ...words.map(({ bbox }) => bbox.y1 - bbox.y0)) * inkToType;
  return words.map(({ text, bbox, confidence }) => {
    const middle = (bbox.y0 + bbox.y1) / 2;
    const [top, bottom] = [middle - size / 2, middle + size / 2];
    return {
      text,
      page,
      left: bbox.x0,
      right: bbox.x1,
      top,
      bottom,
      confidence: Math.min(0.999, confidence / 100),
    };
  });
}

/** Words sure enough to be letters and not the grain of the paper. */
async function wordsOf(worker: Worker, grey: Buffer, page: number): Promise<Word[]> {
  const { data } = await worker.recognize(grey, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap((line) => wordsOfLine(line, page));
}

/** Fewer letters read for sure mean that the page lies on its side or on its head. */
const enoughLetters = 120;

const clarity = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + (word.confidence > 0.8 ? word.text.length : 0), 0);

async function wordsOfPage(worker: Worker, page: LevelPage, number: number): Promise<Word[]> {
  let best = await wordsOf(worker, picture(page, 0), number);
  for (const quarters of [1, 3, 2]) {
    if (clarity(best) >= enoughLetters) break;
    const turned = await wordsOf(worker, picture(page, quarters), number);
    if (clarity(turned) > clarity(best)) best = turned;
  }
  return best;
}

/** The words of the first pages' pictures, read offline; a page on its side is turned. */
export async function recognisedWords(pdf: PDFDocumentProxy): Promise<Word[]> {
  const pages: { page: LevelPage; number: number }[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, limits.pagesRecognised); number += 1) {
    const page = levelPage(await drawnPage(pdf, number, longSide));
    if (page.hasInk) pages.push({ page, number });
  }
  if (pages.length === 0) return [];
  const worker = await createWorker("eng", 1, { langPath: languageFolder, gzip: true, cacheMethod: "none" });
  const words: Word[] = [];
  for (const { page, number } of pages) words.push(...(await wordsOfPage(worker, page, number)));
  await worker.terminate();
  return words;
}
