import { parentPort, workerData } from "node:worker_threads";
import { limits, type Problem, type Reading } from "./bill-read.ts";
import { extract } from "./extract.ts";
import { openPdf, textWords } from "./pdf-file.ts";
import { recognisedWords } from "./recognise.ts";

export interface Task {
  pdf: Uint8Array;
  /** Whether pictures of the pages are read instead of their text. */
  recognises: boolean;
}

export type Answer = Reading | "needs recognition";

/** Fewer letters than this are no text layer but a stamp on a picture. */
const fewLetters = 100;
/** A picture in which fewer words than this are seen shows nothing that can be read. */
const fewWords = 15;

function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : "";
  return name === "PasswordException"
    ? "The PDF is encrypted. Upload a copy without a password."
    : "The file is not a PDF that can be read.";
}

async function read({ pdf, recognises }: Task): Promise<Answer> {
  const opened = await openPdf(pdf).catch(problemOf);
  if (typeof opened === "string") return { problem: opened };
  if (opened.numPages > limits.pages) return { problem: "The PDF has too many pages." };
  if (!recognises) {
    const words = await textWords(opened);
    const letters = words.reduce((sum, word) => sum + word.text.replace(/\P{L}/gu, "").length, 0);
    return letters < fewLetters ? "needs recognition" : extract(words);
  }
  const words = await recognisedWords(opened);
  return words.length < fewWords
    ? { problem: "The bill could not be read. Upload a clearer copy." }
    : extract(words);
}

const task: Task = workerData;
parentPort?.postMessage(await read(task));
