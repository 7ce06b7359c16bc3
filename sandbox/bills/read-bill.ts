import { Worker } from "node:worker_threads";
import { limits, type Problem, type Reading } from "./bill-read.ts";
import type { Answer, Task } from "./reading-worker.ts";

const notAPdf = "The file is not a PDF that can be read." as const;
const tooSlow = "Reading took too long. Upload a clearer or shorter copy." as const;

/** One thread a task, ended with it: whatever the file does to it, this process and the next bill do not notice. */
function inThread(task: Task, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
      workerData: task,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, stackSizeMb: 4 },
    });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const fail = (problem: Problem) => end({ problem });
    const timer = setTimeout(() => fail(tooSlow), timeoutMs);
    worker.once("message", (answer: Answer) => end(answer));
    worker.once("error", () => fail(notAPdf));
    worker.once("exit", () => fail(notAPdf));
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** Recognition takes a core and 200 MB: one bill at a time, the others wait. */
function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

/**
 * What a bill says, from its text or, where it is a picture, by recognition; else the sentence that says why not.
 * Never throws and keeps nothing of the file. `timeoutMs` is for each of the two ways.
 */
export async function readBill(pdf: Uint8Array, { timeoutMs = limits.timeoutMs } = {}): Promise<Reading> {
  if (pdf.byteLength > limits.bytes || !isPdf(pdf)) return { problem: notAPdf };
  const read = await inThread({ pdf, recognises: false }, timeoutMs);
  if (read !== "needs recognition") return read;
  const recognised = await afterOthers(() => inThread({ pdf, recognises: true }, timeoutMs));
  return recognised === "needs recognition" ? { problem: notAPdf } : recognised;
}
