import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";

const rooms = ["app", "components", "lib", "messages", "sandbox", "scripts", "e2e"];
const roots = ["brand.config.ts", "proxy.ts", "instrumentation.ts"];

/**
 * The forbidden imports below `baseDir`, and how many modules were read.
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function checkLayers(baseDir = process.cwd(), places = [...rooms, ...roots]) {
  const { options, forbidden } = config;
  const { output } = await cruise(places, {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  const { violations, totalCruised } = output.summary;
  return {
    modules: totalCruised,
    violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

if (import.meta.main) {
  const { modules, violations } = await checkLayers();
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  // A parser that understands no TypeScript reads nothing and finds nothing wrong.
  if (modules < 100) console.error(`Only ${modules} modules were read: the check itself is broken.`);
  process.exit(violations.length > 0 || modules < 100 ? 1 : 0);
}
