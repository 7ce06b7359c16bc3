// Loaded before Next, which tells a taken port with a dump of its own. Its threads load it again: theirs is none.
import { isMainThread } from "node:worker_threads";
import "./load-env.mjs";
import { isPortFree } from "./ports.mjs";

const [, , command, ...options] = process.argv;
const port = Number(process.env.PORT || 3000);
// With options of its own Next may listen elsewhere.
if (isMainThread && command === "start" && options.length === 0 && port > 0 && port < 65_536) {
  if (!(await isPortFree(port))) {
    console.error(`Port ${port} is taken: stop what uses it, or set PORT to another one.`);
    process.exit(1);
  }
}
