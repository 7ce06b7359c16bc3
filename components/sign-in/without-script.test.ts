import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each([
  "components/sign-in/email-form.tsx",
  "components/shell/mailed-code.tsx",
  "components/sign-in/demo-people.tsx",
  "components/sign-in/passkey-sign-in.tsx",
])("%s is not shown without script: a form would put what was typed into the address", (path) => {
  const [, shown = ""] = readFileSync(path, "utf8").split(/\n {2}return \(\n/);
  expect(shown.match(/className="([^"]*)"/)?.[1]?.split(" ")).toContain("needs-script");
});
