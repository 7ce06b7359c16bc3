import { type Canvas, createCanvas } from "@napi-rs/canvas";

const block = 32;
/** Shares of the paper's brightness that count as black and as white: the grain of the paper lies above. */
const darkest = 0.2;
const brightest = 0.82;

/** Evens out shadows: each dot in proportion to the lightest of its surroundings, as grey. */
function flattened(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  const across = Math.ceil(width / block);
  const lightest = new Float32Array(across * Math.ceil(height / block));
  for (let at = 0, dot = 0; at < grey.length; at += 1, dot += 4) {
    const value = ((data[dot] ?? 0) * 77 + (data[dot + 1] ?? 0) * 151 + (data[dot + 2] ?? 0) * 28) >> 8;
    grey[at] = value;
    const cell = Math.floor(Math.floor(at / width) / block) * across + Math.floor((at % width) / block);
    if (value > (lightest[cell] ?? 0)) lightest[cell] = value;
  }
  const paper = smoothed(lightest, across);
  for (let at = 0; at < grey.length; at += 1) {
    const cell = Math.floor(Math.floor(at / width) / block) * across + Math.floor((at % width) / block);
    // A dark box behind white letters is no shadow.
    const light = Math.max(paper[cell] ?? 255, 110);
    const share = (grey[at] ?? 0) / light;
    grey[at] = Math.max(0, Math.min(255, ((share - darkest) / (brightest - darkest)) * 255));
  }
  return grey;
}

function smoothed(cells: Float32Array, across: number): Float32Array {
  return cells.map((_, at) => {
    let [sum, count] = [0, 0];
    for (const down of [-1, 0, 1]) {
      for (const over of [-1, 0, 1]) {
        const column = (at % across) + over;
        const value = cells[at + down * across + over];
        if (value === undefined || column < 0 || column >= across) continue;
        sum += value;
        count += 1;
      }
    }
    return count > 0 ? sum / count : 255;
  });
}

const step = 3;

/** Dots at the lower edge of something dark: the feet of letters, and no more of a filled box than of a line. */
function lowerEdges(grey: Uint8Array, width: number, height: number): number[] {
  const dots: number[] = [];
  for (let y = 0; y < height - step; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = y * width + x;
      if ((grey[at] ?? 255) < 120 && (grey[at + step * width] ?? 0) > 180) dots.push(x, y);
    }
  }
  return dots;
}

/** Degrees that the lines of a page slope, -8..8: the tilt at which lower edges fall into the fewest rows. */
function slopeOf(dots: readonly number[], reach: number): number {
  const sharpness = (degrees: number): number => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    const rows = new Float64Array(Math.ceil(reach / step) * 2);
    for (let at = 0; at < dots.length; at += 2) {
      const row = Math.round(((dots[at + 1] ?? 0) * cos - (dots[at] ?? 0) * sin + reach / 2) / step);
      rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const bestOf = (around: number, within: number, by: number): number => {
    let [best, most] = [around, -1];
    for (let degrees = around - within; degrees <= around + within; degrees += by) {
      const score = sharpness(degrees);
      if (score > most) [best, most] = [degrees, score];
    }
    return best;
  };
  return bestOf(bestOf(0, 8, 0.5), 0.5, 0.1);
}

/** A page evened out, how much its lines slope, and whether there is ink on it at all. */
export interface LevelPage {
  flat: Canvas;
  slope: number;
  hasInk: boolean;
}

export function levelPage(canvas: Canvas): LevelPage {
  const { width, height } = canvas;
  const grey = flattened(canvas);
  const flat = createCanvas(width, height);
  const image = flat.getContext("2d").createImageData(width, height);
  for (let at = 0, dot = 0; at < grey.length; at += 1, dot += 4) {
    const value = grey[at] ?? 255;
    image.data[dot] = image.data[dot + 1] = image.data[dot + 2] = value;
    image.data[dot + 3] = 255;
  }
  flat.getContext("2d").putImageData(image, 0, 0);
  const dots = lowerEdges(grey, width, height);
  return { flat, slope: slopeOf(dots, width + height), hasInk: dots.length > 400 };
}

/** The page as a picture in shades of grey (PGM), its lines level, turned by quarters of a circle. */
export function picture({ flat, slope }: LevelPage, quarters: number): Buffer {
  const isSideways = quarters % 2 === 1;
  const level = isSideways ? createCanvas(flat.height, flat.width) : createCanvas(flat.width, flat.height);
  const context = level.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, level.width, level.height);
  context.translate(level.width / 2, level.height / 2);
  context.rotate(((quarters * 90 - slope) * Math.PI) / 180);
  context.drawImage(flat, -flat.width / 2, -flat.height / 2);
  const { data } = context.getImageData(0, 0, level.width, level.height);
  const head = Buffer.from(`P5\n${level.width} ${level.height}\n255\n`);
  const file = Buffer.alloc(head.length + level.width * level.height);
  head.copy(file);
  for (let at = head.length, dot = 0; at < file.length; at += 1, dot += 4) file[at] = data[dot] ?? 255;
  return file;
}
