import "server-only";

/** Under an older one the database's native part ends the process without a word. */
const oldestMajor = 22;

/** Ends the process with a sentence when its Node is too old to go on: before anything is opened, `version` being like `24.1.0`. */
export function endUnderOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= oldestMajor) return;
  process.stderr.write(
    `Node ${version} is too old: start with "npm run portal", which brings its own, or with Node 24.\n`,
  );
  process.exit(1);
}
