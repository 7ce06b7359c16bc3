import { nextPath } from "#lib/server/enroll-step.ts";
import { go } from "#lib/server/go.ts";

/** Sends a returning customer to where they were. */
export default async function EnrollPage() {
  return go(await nextPath());
}
