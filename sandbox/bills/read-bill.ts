import { Worker } from "node:worker_threads";
import { limits, type Reading } from "./bill-read.ts";
import type { Answer, Task } from "./reading-worker.ts";

const notAPdf = "The file is not a PDF that can be read." as const;
const tooSlow = "Reading took too long. Upload a clearer or shorter copy." as const;

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

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
    const before = process.memoryUsage.rss();
    const end = (answer: Answer) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.removeAllListeners().on("error", () => undefined);
      worker.terminate().then(() => resolve(answer));
    };
    const timer = setTimeout(() => end({ problem: tooSlow }), timeoutMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memoryMb * 1e6) end({ problem: tooSlow });
    }, 50);
    worker.once("message", (answer: Answer) => end(answer));
    worker.once("error", (error) => end({ problem: isOutOfMemory(error) ? tooSlow : notAPdf }));
    worker.once("exit", () => end({ problem: notAPdf }));
  });
}

/** Work of one kind after the other: a bill takes a core and up to some hundred MB while it is read. */
class Queue {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

const texts = new Queue();
/** Apart from texts, so that a bill with text does not wait for a picture's seconds. */
const pictures = new Queue();

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

/**
 * What a bill says, from its text or, where it is a picture, by recognition; else the sentence that says why not.
 * Never throws and keeps nothing of the file. `timeoutMs` is of reading itself, not of waiting for other bills.
 */
export async function readBill(
  pdf: Uint8Array,
  { timeoutMs = limits.timeoutMs }: { timeoutMs?: number } = {},
): Promise<Reading> {
  if (pdf.byteLength > limits.bytes || !isPdf(pdf)) return { problem: notAPdf };
  let usedMs = 0;
  const read = async (recognises: boolean): Promise<Answer> => {
    const began = performance.now();
    const answer = await inThread({ pdf, recognises }, timeoutMs - usedMs);
    usedMs += performance.now() - began;
    return answer;
  };
  const text = await texts.add(() => read(false));
  if (text !== "needs recognition") return text;
  const picture = await pictures.add(() => read(true));
  return picture === "needs recognition" ? { problem: notAPdf } : picture;
}
