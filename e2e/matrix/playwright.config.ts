import journeys from "../playwright.config.ts";

// The worker would ask Light about the same accounts, and take the one fault that a cell has ordered.
process.env.WORKER = "off";

export default {
  ...journeys,
  testDir: ".",
  outputDir: "../../test-results/matrix",
  timeout: 1_200_000,
  reporter: [["./reporter.ts"]] satisfies [string][],
  use: { ...journeys.use, trace: "off" as const },
  projects: [{ name: "matrix", use: { viewport: { width: 1280, height: 800 } } }],
};
