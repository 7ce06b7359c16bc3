import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

/** Next's own list of what a page needs, for each page: `entryCSSFiles` says the style sheets of its parts. */
function manifests(build) {
  const folder = join(build, "server", "app");
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith("_client-reference-manifest.js"))
    .map((name) => {
      const path = join(folder, name);
      const context = {};
      runInNewContext(readFileSync(path, "utf8"), Object.assign(context, { globalThis: context }));
      return { path, pages: context.__RSC_MANIFEST };
    });
}

const isRootLayout = (part) => part.endsWith("/app/layout");

/** The text of a style sheet of the build, with the addresses in it as seen from a page. */
function sheetText(build, file) {
  const base = new URL(`/_next/${file}`, "http://build");
  return readFileSync(join(build, file), "utf8").replace(
    /url\(["']?(?!data:|#)([^)"']+)["']?\)/g,
    (_, address) => {
      const { origin, href } = new URL(address, base);
      return `url(${origin === base.origin ? href.slice(origin.length) : href})`;
    },
  );
}

/**
 * Takes the style sheet of the root layout out of what Next writes into each page, and leaves it in `page-style.css` of the
 * build, for the root layout to write. Next would link it (a round trip before the first paint) or, with `inlineCss`, write
 * it three times. @throws Error when the build is not of the form that is known here
 */
export function takeOutPageStyle(build) {
  const read = manifests(build);
  const parts = read.flatMap(({ pages }) =>
    Object.values(pages).flatMap((page) => Object.entries(page.entryCSSFiles)),
  );
  const taken = new Set(
    parts.filter(([part]) => isRootLayout(part)).flatMap(([, files]) => files.map(({ path }) => path)),
  );
  if (taken.size === 0)
    throw new Error("The build names no style sheet for app/layout: has Next changed its manifests?");
  for (const { path, pages } of read) {
    for (const page of Object.values(pages)) {
      for (const [part, files] of Object.entries(page.entryCSSFiles)) {
        page.entryCSSFiles[part] = files.filter((file) => !taken.has(file.path));
      }
    }
    const lines = Object.entries(pages).map(
      ([page, manifest]) =>
        `globalThis.__RSC_MANIFEST[${JSON.stringify(page)}] = ${JSON.stringify(manifest)};\n`,
    );
    writeFileSync(path, ["globalThis.__RSC_MANIFEST ??= {};\n", ...lines].join(""));
  }
  const sheets = [...taken].map((file) => sheetText(build, file));
  writeFileSync(join(build, "page-style.css"), sheets.join("\n"));
}
