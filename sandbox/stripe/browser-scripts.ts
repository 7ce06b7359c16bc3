import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

/** In the order in which they are joined: a file may use what stands above it. */
const pageFiles = [
  new URL("./page/integration-error.ts", import.meta.url),
  new URL("./page/origin.ts", import.meta.url),
  new URL("./frame/stripe-api.ts", import.meta.url),
  new URL("./page/frame.ts", import.meta.url),
  new URL("./page/challenge.ts", import.meta.url),
  new URL("./page/form-options.ts", import.meta.url),
  new URL("./page/listeners.ts", import.meta.url),
  new URL("./page/payment-element.ts", import.meta.url),
  new URL("./page/elements.ts", import.meta.url),
  new URL("./page/stripe.ts", import.meta.url),
];

const frameFiles = [
  new URL("./frame/appearance.ts", import.meta.url),
  new URL("./frame/card-form.ts", import.meta.url),
  new URL("./frame/card-number.ts", import.meta.url),
  new URL("./frame/challenge.ts", import.meta.url),
  new URL("./frame/expiry.ts", import.meta.url),
  new URL("./frame/field.ts", import.meta.url),
  new URL("./frame/fields.ts", import.meta.url),
  new URL("./frame/port.ts", import.meta.url),
  new URL("./frame/stripe-api.ts", import.meta.url),
  new URL("./frame/words.ts", import.meta.url),
];

/**
 * The script that a page loads. It has to be one classic script, because `window.Stripe` must exist when its
 * `load` event fires: the modules are joined into one function.
 */
export function pageScript(publicUrl: string): string {
  const modules = pageFiles.map((file) =>
    withoutTypes(file)
      .replaceAll(/^\s*import\s[^;]*;/gm, "")
      .replaceAll(/^export /gm, ""),
  );
  return `(() => {\n"use strict";\nconst PUBLIC_URL = ${JSON.stringify(publicUrl)};\n${modules.join("\n")}\n})();\n`;
}

/** The modules of the frames by file name, as the browser fetches them. */
export function frameScripts(): ReadonlyMap<string, string> {
  return new Map(frameFiles.map((file) => [file.pathname.split("/").at(-1) ?? "", withoutTypes(file)]));
}

/** Node announces on every start that this function is a release candidate; the Node here is pinned. */
function withoutTypes(file: URL): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(readFileSync(file, "utf8"));
  } finally {
    process.emitWarning = emitWarning;
  }
}
