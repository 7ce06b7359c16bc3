/** Adds partners whose pages embed flows, makes and revokes their keys, and says how their flows look. */
import { parseArgs } from "node:util";
import { reasonOf } from "./doctor/finding.ts";
import { PartnerMistake } from "./partner/mistake.ts";
import { readOptions } from "./read-options.mjs";

const usage = `Partners: whose pages may hold flows, and whose servers may make links to them.

npm run partner -- list
npm run partner -- add "Acme" --origin https://app.acme.example [--origin …]
npm run partner -- origins "Acme" --origin https://app.acme.example [--origin …]    in place of those before
npm run partner -- key "Acme" --scopes billing,documents                            or all; prints the key, once
npm run partner -- revoke <key id>
npm run partner -- give "Acme" <account uuid>        an account that exists; those that its server makes are its own
npm run partner -- look "Acme" [--shown-as "Acme Energy"] [--logo acme.svg] [--accent "#0a7d5a"] [--accent-dark "#3cc79b"]
                                                     "none" takes the logo or the accent away`;

const { values, positionals } = readOptions(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      origin: { type: "string", multiple: true },
      scopes: { type: "string" },
      "shown-as": { type: "string" },
      logo: { type: "string" },
      accent: { type: "string" },
      "accent-dark": { type: "string" },
      help: { type: "boolean" },
    },
  }),
);
if (positionals.length === 0) {
  console.error(usage);
  process.exit(1);
}

// The product's settings are read as it is loaded: --help must work without them.
const { runPartnerCommand } = await import("./partner/commands.ts");
const { endUnmigrated } = await import("../lib/server/migrated.ts");
const { store } = await import("../lib/server/database.ts");
try {
  await endUnmigrated();
  const { help: _, ...options } = values;
  console.log(await runPartnerCommand(positionals, options));
} catch (error) {
  console.error(error instanceof PartnerMistake ? error.message : `It could not be done: ${reasonOf(error)}`);
  process.exitCode = 1;
}
await store().db.destroy();
