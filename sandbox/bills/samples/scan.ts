import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { limits } from "../bill-read.ts";
import { drawnPage, openPdf } from "../pdf-file.ts";
import { Paper } from "./paper.ts";

/** How a page came to be a picture. */
export interface Scan {
  degrees: number;
  /** Dots per inch of the picture. */
  dots: number;
  /** Standard deviation of each dot's grey, 0..255. */
  noise: number;
  /** Quality of the JPEG, 1..100. */
  quality: number;
  /** How much darker the far corner is, 0..1. */
  shadow: number;
}

export const flatbed = (degrees: number): Scan => ({
  degrees,
  dots: 200,
  noise: 6,
  quality: 75,
  shadow: 0.1,
});
export const phone = (degrees: number): Scan => ({
  degrees,
  dots: 220,
  noise: 10,
  quality: 70,
  shadow: 0.45,
});

/** The same noise for the same page, so that a benchmark can be repeated. */
function noiseFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return () => next() + next() + next() + next() - 2;
}

function spoil(context: SKRSContext2D, { width, height }: Canvas, scan: Scan): void {
  const image = context.getImageData(0, 0, width, height);
  const random = noiseFrom(Math.round(scan.degrees * 1000) + width);
  const spread = scan.noise / 0.577;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const light = 1 - scan.shadow * ((x / width) * 0.6 + (y / height) * 0.4) ** 1.5;
      const change = random() * spread;
      for (let channel = 0; channel < 3; channel += 1) {
        image.data[at + channel] = (image.data[at + channel] ?? 0) * light + change;
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** Pages of a PDF as JPEG pictures: tilted, noisy and unevenly lit as a scanner or a telephone makes them. */
export async function scanned(pdf: Uint8Array, scan: Scan): Promise<Uint8Array[]> {
  const document = await openPdf(new Uint8Array(pdf));
  const pictures: Uint8Array[] = [];
  for (let number = 1; number <= Math.min(document.numPages, limits.pagesRecognised); number += 1) {
    const flat = await drawnPage(document, number, scan.dots * 11);
    const tilted = createCanvas(flat.width, flat.height);
    const context = tilted.getContext("2d");
    context.fillStyle = "#d9d6d0";
    context.fillRect(0, 0, tilted.width, tilted.height);
    context.translate(tilted.width / 2, tilted.height / 2);
    context.rotate((scan.degrees * Math.PI) / 180);
    context.drawImage(flat, -tilted.width / 2, -tilted.height / 2);
    context.resetTransform();
    spoil(context, tilted, scan);
    pictures.push(await tilted.encode("jpeg", scan.quality));
  }
  await document.loadingTask.destroy();
  return pictures;
}

/** A PDF that holds nothing but pictures, a page each. */
export async function picturePdf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const paper = new Paper({ autoFirstPage: false });
  for (const picture of pictures) {
    const { width, height } = await loadImage(picture);
    const points = 792 / Math.max(width, height);
    paper.doc.addPage({ size: [width * points, height * points], margin: 0 });
    paper.doc.image(Buffer.from(picture), 0, 0, { width: width * points });
  }
  return paper.done();
}
