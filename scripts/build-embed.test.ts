import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildEmbed, embedFile, figuresOf } from "./build-embed.mjs";

it("public/embed.js is what its source makes: `npm run embed` brings it up to date", async () => {
  expect(readFileSync(embedFile, "utf8")).toBe(await buildEmbed());
});

it("the embed kit takes at most 5 kB", () => {
  expect(figuresOf(readFileSync(embedFile, "utf8")).gzippedBytes).toBeLessThanOrEqual(5_000);
});
