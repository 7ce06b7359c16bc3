import { redirect } from "next/navigation";
import { nextPath } from "#lib/server/enroll-step.ts";

/** Sends a returning customer to where they were. */
export default async function EnrollPage() {
  redirect(await nextPath());
}
