import { readFileSync } from "node:fs";
import { sourceFiles } from "./source-files.mjs";

const most = 250;
const mostOfRoute = 60;

const files = sourceFiles(process.cwd());
const tooLong = files.flatMap((path) => {
  const lines = readFileSync(path, "utf8").split("\n").length - 1;
  const limit = /^app\/(.*\/)?(page|route)\.tsx?$/.test(path) ? mostOfRoute : most;
  return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : [];
});

for (const line of tooLong) console.error(line);
if (files.length < 100) console.error(`Only ${files.length} files were read: the check itself is broken.`);
process.exit(tooLong.length > 0 || files.length < 100 ? 1 : 0);
