import "./test-world.ts";
import { expect, test } from "vitest";
import { auth } from "./auth.ts";
import { signIn } from "./sign-in.ts";

test("one code that is used in five tabs at once signs in once", async () => {
  const email = "ana@porchlight.example";
  const code = await auth().api.createVerificationOTP({ body: { email, type: "sign-in" } });
  const use = () => signIn(email, code, { chosen: null, likely: "en" });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(use));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results.filter(({ status }) => status === "rejected")) {
    expect(result).toMatchObject({ reason: { code: "code_expired" } });
  }
});
