import { cruise } from "dependency-cruiser";
import config, { rooms } from "../.dependency-cruiser.mjs";
import { sourceFiles } from "./source-files.mjs";

/**
 * What breaks the layers below `baseDir`, and how many modules were read.
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function checkLayers(baseDir = process.cwd()) {
  const files = sourceFiles(baseDir);
  const places = [...new Set(files.map((path) => path.split("/")[0]))];
  const { options, forbidden } = config;
  const { output } = await cruise(places, {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  const { violations, totalCruised } = output.summary;
  const strangers = files.filter((path) => !rooms.test(path));
  return {
    modules: totalCruised,
    violations: [
      ...violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...strangers.map((from) => ({ rule: "no-unknown-room", from, to: from })),
    ],
  };
}

if (import.meta.main) {
  const { modules, violations } = await checkLayers();
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  // A parser that understands no TypeScript reads nothing and finds nothing wrong.
  if (modules < 100) console.error(`Only ${modules} modules were read: the check itself is broken.`);
  process.exit(violations.length > 0 || modules < 100 ? 1 : 0);
}
