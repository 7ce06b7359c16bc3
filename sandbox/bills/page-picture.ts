import { type Canvas, createCanvas } from "@napi-rs/canvas";

const block = 32;

/** Evens out shadows: each dot in proportion to the lightest of its surroundings, as grey. */
export function flattened(canvas: Canvas): Uint8Array {
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
    grey[at] = Math.min(255, ((grey[at] ?? 0) * 250) / light);
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

/** Degrees that the lines of a page slope, -8..8: the tilt at which dark dots fall into the fewest rows. */
export function slopeOf(grey: Uint8Array, width: number, height: number): number {
  const step = 3;
  const dots: number[] = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) if ((grey[y * width + x] ?? 255) < 120) dots.push(x, y);
  }
  const sharpness = (degrees: number): number => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    const rows = new Float64Array(Math.ceil((width + height) / step) * 2);
    for (let at = 0; at < dots.length; at += 2) {
      const row = Math.round(((dots[at + 1] ?? 0) * cos - (dots[at] ?? 0) * sin + width) / step);
      rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const bestOf = (around: number, reach: number, by: number): number => {
    let [best, most] = [around, -1];
    for (let degrees = around - reach; degrees <= around + reach; degrees += by) {
      const score = sharpness(degrees);
      if (score > most) [best, most] = [degrees, score];
    }
    return best;
  };
  return dots.length < 200 ? 0 : bestOf(bestOf(0, 8, 0.5), 0.5, 0.1);
}

/** The page as a PNG in shades of grey, evened out, its lines level and turned by quarters of a circle. */
export async function readablePicture(canvas: Canvas, quarters = 0): Promise<Buffer> {
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
  const isSideways = quarters % 2 === 1;
  const level = isSideways ? createCanvas(height, width) : createCanvas(width, height);
  const context = level.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, level.width, level.height);
  context.translate(level.width / 2, level.height / 2);
  const slope = slopeOf(grey, width, height);
  context.rotate(((quarters * 90 - slope) * Math.PI) / 180);
  context.drawImage(flat, -width / 2, -height / 2);
  return level.encode("png");
}
