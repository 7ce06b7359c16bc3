import { FlowElement } from "./flow-element.ts";
import { open } from "./open.ts";

// Put here by scripts/build-embed.mjs.
declare const EMBED_VERSION: string;

const kit: typeof Porchlight = Object.freeze({ open, version: EMBED_VERSION });

// A page may load the script twice; an element can be defined once.
if (!customElements.get("porchlight-flow")) {
  customElements.define("porchlight-flow", FlowElement);
  Object.assign(globalThis, { Porchlight: kit });
}
