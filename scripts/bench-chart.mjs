// Prints figures; asserts nothing. How long the script of the 15-minute chart takes in a real browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { join, normalize } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";

const root = process.cwd();
const runs = 40;
const modules = ["/lib/browser/interval-canvas.ts", "/components/usage/interval-chart-words.ts"];

const page = `<!doctype html><meta charset="utf-8"><title>Chart</title>
<style>:root{--ink:#15223f;--soft:#535d76;--line:#e5dac5;--accent:#f7b044;--accent-line:#a3620a;--good:#1d6438;--info:#1d4890}
#plot{width:1100px;height:320px;font-family:sans-serif}.u-over{position:absolute}</style>
<script type="importmap">{"imports":{"#lib/":"/lib/","uplot":"/node_modules/uplot/dist/uPlot.esm.js"}}</script>
<p id="line"></p><div id="plot"></div>`;

/** The modules as they are, without their types: nothing stands between them and the browser. */
function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://x").pathname);
    if (path === "/") return response.writeHead(200, { "content-type": "text/html" }).end(page);
    if (!/^\/(lib\/|components\/usage\/|node_modules\/uplot\/)/.test(path))
      return response.writeHead(404).end();
    const source = readFileSync(join(root, path), "utf8");
    response.writeHead(200, { "content-type": "text/javascript" });
    return response.end(path.endsWith(".ts") ? stripTypeScriptTypes(source) : source);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** In the page: draws `days` days again and again; each figure is milliseconds of script. */
async function measure({ days, runs: times, modules }) {
  const [{ intervalCanvas }, { slotSentence }] = await Promise.all(modules.map((path) => import(path)));
  const words = (key, values = {}) => `${key} ${Object.values(values).join(" ")}`;
  const size = days * 96;
  const wave = (shift) =>
    Array.from({ length: size }, (_, at) => Math.round(400 + 390 * Math.sin(at / 9 + shift) * Math.sin(at)));
  const spans = Array.from({ length: days }, (_, day) => [
    new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    day * 96,
    96,
  ]);
  const series = {
    start: 1767247200,
    step: 900,
    consumption: wave(0),
    generation: wave(1),
    vehicle_charging: wave(2),
    days: spans,
    as_of: "2027-01-01",
  };
  const target = document.getElementById("plot");
  const line = document.getElementById("line");
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const draw = [];
  const zoom = [];
  const move = [];
  for (let run = 0; run < times + 5; run += 1) {
    let moved = 0;
    const begun = performance.now();
    const chart = intervalCanvas(target, series, {
      locale: "en",
      width: 1100,
      height: 320,
      onZoom: () => {},
      onCursor: (index) => {
        if (index === null) return;
        line.textContent = slotSentence(series, index, words, "en");
        moved += 1;
      },
    });
    await null;
    await null;
    draw.push(performance.now() - begun);
    await settled();
    const over = target.querySelector(".u-over");
    const box = over.getBoundingClientRect();
    for (let step = 0; step < 5; step += 1) {
      const left = (box.width * ((run * 7 + step * 13) % 97)) / 97;
      const at = performance.now();
      over.dispatchEvent(
        new MouseEvent("mousemove", { clientX: box.left + left, clientY: box.top + 50, bubbles: true }),
      );
      move.push(performance.now() - at);
    }
    if (moved === 0) throw new Error("the pointer moved nothing");
    const at = performance.now();
    chart.zoom(0.5);
    await null;
    await null;
    zoom.push(performance.now() - at);
    await settled();
    chart.destroy();
  }
  return { draw: draw.slice(5), zoom: zoom.slice(5), move: move.slice(25) };
}

const ms = (value) => `${value.toFixed(1)} ms`;

function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `median ${ms(at(0.5))}, 95 % ${ms(at(0.95))}, most ${ms(at(1))} of ${sorted.length}`;
}

const server = await serve();
const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
try {
  const tab = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1280, height: 900 } });
  tab.on("pageerror", (error) => console.error(error));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  console.log("\n15-minute chart, script in a warm browser, 1100 x 320 at two pixels a point");
  for (const days of [31, 365]) {
    const { draw, zoom, move } = await tab.evaluate(measure, { days, runs, modules });
    console.log(`  ${String(days * 96).padStart(6)} points  drawn        ${summary(draw)}`);
    console.log(`                 zoomed       ${summary(zoom)}`);
    console.log(`                 pointer move ${summary(move)}`);
  }
} finally {
  await browser.close();
  server.close();
}
