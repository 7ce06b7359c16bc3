import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";
import { readOptions } from "./read-options.mjs";

const usage = `Every deed of a person under every fault of Light, printed as a matrix; ends with 1 when a cell fails.

npm run matrix                          all of it, in 20 to 30 minutes
npm run matrix -- --deeds "pays|renews"  some rows, by a regular expression
npm run matrix -- --faults cut,wrong     some columns`;

const { values } = readOptions(usage, () =>
  parseArgs({
    options: {
      deeds: { type: "string" },
      faults: { type: "string" },
      workers: { type: "string", default: "2" },
      help: { type: "boolean" },
    },
  }),
);
await buildIfStale();
const rows = values.deeds ? ["--grep", values.deeds] : [];
const { status } = spawnSync(
  "node",
  [
    ...["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/matrix/playwright.config.ts"],
    ...["--workers", values.workers, ...rows],
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      TEST_DATABASE_URL: "",
      CHROMIUM: await findChromium(),
      ...(values.faults ? { MATRIX_FAULTS: values.faults } : {}),
    },
  },
);
process.exit(status ?? 1);
