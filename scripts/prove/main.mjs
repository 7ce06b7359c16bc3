import { parseArgs } from "node:util";
import { buildIfStale } from "../build-if-stale.mjs";
import { startPostgres } from "../postgres.mjs";
import { readOptions } from "../read-options.mjs";
import { instances } from "./instances.mjs";
import { kills } from "./kills.mjs";
import { limiter } from "./limiter.mjs";

const usage = `Prints counted figures; ends with 1 when anything is lost or doubled.

npm run prove                all of it
npm run prove -- kills [--kills 100] [--database sqlite,postgres] [--short]
npm run prove -- instances [--only enroll]
npm run prove -- limiter [--database sqlite,postgres] [--key app,account] [--processes 2] [--seconds 15]

--as-built does not build the portal; --keep leaves logs and databases in the temporary folder.`;

const { values, positionals } = readOptions(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: "string" },
      database: { type: "string", default: "sqlite,postgres" },
      short: { type: "boolean", default: false },
      "as-built": { type: "boolean", default: false },
      only: { type: "string" },
      key: { type: "string", default: "app,account" },
      processes: { type: "string", default: "2" },
      seconds: { type: "string", default: "15" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  }),
);

const serversOf = (server) => values.database.split(",").map((name) => (name === "postgres" ? server : null));

const proofs = {
  kills(server) {
    const count = Number(values.kills ?? (values.short ? 6 : 100));
    return kills({ servers: serversOf(server), kills: count, isHurried: values.short, isKept: values.keep });
  },
  instances: (server) => instances({ server, isKept: values.keep, only: values.only }),
  limiter: (server) =>
    limiter({
      servers: serversOf(server),
      keys: values.key.split(","),
      processes: Number(values.processes),
      seconds: Number(values.seconds),
    }),
};

const names = positionals.length > 0 ? positionals : Object.keys(proofs);
const unknown = names.filter((name) => !(name in proofs));
if (unknown.length > 0) {
  console.error(`No such proof: ${unknown.join(", ")}. There are: ${Object.keys(proofs).join(", ")}.`);
  process.exit(1);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const needsBuild = names.some((name) => name !== "limiter");
if (needsBuild && !values["as-built"]) await buildIfStale();
const needsServer = names.includes("instances") || values.database.includes("postgres");
const server = needsServer ? await startPostgres({ fsync: false }) : null;
let isGood = true;
try {
  for (const name of names) isGood = (await proofs[name](server)) && isGood;
} finally {
  await server?.stop();
}
process.exitCode = isGood ? 0 : 1;
