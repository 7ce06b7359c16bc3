import * as z from "zod/mini";
import { operations } from "../../lib/light/operations.ts";
import { compareOperations } from "./api-differences.ts";
import { ask } from "./ask.ts";
import { type Finding, reasonOf } from "./finding.ts";
import { OpenApi } from "./openapi.ts";

const name = "Light's API";

/** Light's openapi.json against `lib/light/operations.ts`. `isLong` also lists what we can do without. */
export async function apiCheck(lightApiUrl: string, isLong = false): Promise<Finding> {
  const url = `${lightApiUrl}/v1/openapi.json`;
  const todo = `Try ${url} in a browser.`;
  const answer = await ask(url).catch(reasonOf);
  if (typeof answer === "string")
    return { mark: "hint", name, says: `Not compared: openapi.json does not come (${answer}).`, todo };
  const document = z.safeParse(OpenApi, answer.body);
  if (!document.success) {
    const where = answer.status === 200 ? `at ${document.error.issues[0]?.path.join(".") || "its root"}` : "";
    const says = `openapi.json cannot be read (${[answer.status, where].filter(Boolean).join(", ")}).`;
    return { mark: "fault", name, says, todo };
  }
  const compared = compareOperations(operations, document.data);
  const line = (operation: string, text: string) => `${operation}: ${text}`;
  const wrong = compared.filter(({ faults }) => faults.length > 0);
  const faults = wrong.flatMap((one) => one.faults.map((text) => line(one.name, text)));
  const notes = compared.flatMap((one) => one.notes.map((text) => line(one.name, text)));
  const details = [...faults, ...(isLong ? notes : [])];
  if (faults.length > 0) {
    const says = `${wrong.length} of ${compared.length} operations differ from Light's openapi.json.`;
    return {
      mark: "fault",
      name,
      says,
      details,
      todo: "Mend lib/light/operations.ts and the schemas beside it.",
    };
  }
  const open = notes.length > 0 && !isLong ? `; ${notes.length} smaller notes: npm run doctor -- --all` : "";
  return { mark: "ok", name, says: `All ${compared.length} operations are in openapi.json${open}.`, details };
}
