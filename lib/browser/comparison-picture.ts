/*
 * The bill that was sent, for showing beside what was read from it. It stays in this document's memory: nobody keeps it, and
 * a page loaded anew has none.
 */
let sent: readonly File[] = [];

export function keepSent(files: readonly File[]): void {
  sent = files;
}
export const sentFiles = (): readonly File[] => sent;

/** How many pages of a PDF are shown. */
const mostPages = 3;
const widthPx = 1200;

/**
 * Pictures of what was sent, as addresses for this document; who asks revokes them. A PDF is drawn here, in a worker from our
 * own server.
 * @throws when the PDF cannot be drawn
 */
export async function picturesOf(files: readonly File[]): Promise<string[]> {
  const [first] = files;
  if (!first) return [];
  if (first.type.startsWith("image/")) return files.map((file) => URL.createObjectURL(file));
  const pdfjs = await import("pdfjs-dist");
  pdfjs.GlobalWorkerOptions.workerSrc = new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url).href;
  const task = pdfjs.getDocument({ data: await first.arrayBuffer(), enableXfa: false, stopAtErrors: false });
  try {
    const pdf = await task.promise;
    const pictures: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const page = await pdf.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: widthPx / width });
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      if (blob) pictures.push(URL.createObjectURL(blob));
    }
    return pictures;
  } finally {
    await task.destroy();
  }
}
