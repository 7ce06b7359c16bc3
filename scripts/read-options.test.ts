import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  return { status, stdout, stderr };
};
const programs = [
  ["--conditions=react-server", "scripts/doctor.ts"],
  ["scripts/prove/main.mjs"],
  ["scripts/matrix.mjs"],
  ["scripts/test.mjs"],
];

test.each(programs)("%s %s tells its usage, and a mistyped option in a sentence", (...program) => {
  const help = run(...program, "--help");
  expect(help).toMatchObject({ status: 0, stdout: expect.stringMatching(/npm (run|test)/), stderr: "" });
  const mistyped = run(...program, "--hlep");
  expect(mistyped).toMatchObject({ status: 1, stdout: "" });
  expect(mistyped.stderr).toBe(`Unknown option '--hlep'.\n\n${help.stdout}`);
});
