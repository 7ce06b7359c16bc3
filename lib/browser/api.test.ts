import { expect, it } from "vitest";
import { namedProblem } from "./api.ts";

it("a refusal of ours is read whole", () => {
  const error = { code: "invalid_fields", fields: { email: "taken", age: 7 }, request_id: "r-1" };
  expect(namedProblem({ error })).toMatchObject({
    code: "invalid_fields",
    fields: { email: "taken" },
    requestId: "r-1",
  });
});

it.each([
  null,
  "<html>",
  [],
  { error: "no" },
  { error: { code: "made_up" } },
  { error: { code: 7, fields: [] } },
])("%j names no problem that we know", (json) =>
  expect(namedProblem(json)).toMatchObject({ code: "internal", fields: undefined }),
);
