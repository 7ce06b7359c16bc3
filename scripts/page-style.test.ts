import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeOutPageStyle } from "./page-style.mjs";

let build = "";
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), "porchlight-build-"));
  mkdirSync(join(build, "server/app/home"), { recursive: true });
  mkdirSync(join(build, "static"));
  writeFileSync(join(build, "static/all.css"), "a{src:url(../media/a.svg?v=1#x);mask:url(#m)}");
  writeFileSync(join(build, "static/home.css"), "b{}");
});
afterEach(() => rmSync(build, { recursive: true }));

const file = (name: string) => ({ path: `static/${name}.css`, inlined: false });
const manifest = "server/app/home/page_client-reference-manifest.js";

function writeManifest(entryCSSFiles: object) {
  const page = JSON.stringify({ moduleLoading: {}, entryCSSFiles });
  writeFileSync(
    join(build, manifest),
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/home/page"] = ${page};`,
  );
}

function readManifest() {
  const context: { __RSC_MANIFEST?: unknown; globalThis?: object } = {};
  context.globalThis = context;
  runInNewContext(readFileSync(join(build, manifest), "utf8"), context);
  return context.__RSC_MANIFEST;
}

test("the root layout's style sheet stands in a file of its own, and no page names it any more", () => {
  writeManifest({
    "[project]/app/layout": [file("all")],
    "[project]/app/error": [file("all")],
    "[project]/app/home/page": [file("all"), file("home")],
  });
  takeOutPageStyle(build);
  expect(readFileSync(join(build, "page-style.css"), "utf8")).toBe(
    "a{src:url(/_next/media/a.svg?v=1#x);mask:url(#m)}",
  );
  expect(readManifest()).toEqual({
    "/home/page": {
      moduleLoading: {},
      entryCSSFiles: {
        "[project]/app/layout": [],
        "[project]/app/error": [],
        "[project]/app/home/page": [file("home")],
      },
    },
  });
});

test("a build of another form is refused, for its pages would have no style", () => {
  writeManifest({ "[project]/app/home/page": [file("home")] });
  expect(() => takeOutPageStyle(build)).toThrow("has Next changed its manifests?");
});
