import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { flowAddress } from "#lib/domain/flow-place.ts";
import { signInPath } from "#lib/domain/sign-in-path.ts";
import { pathHeader } from "./path-header.ts";

/** Leaves a page for signing in, and from there back to it; a page of a flow for the one that says that it is over. */
export async function toSignIn(): Promise<never> {
  const path = (await headers()).get(pathHeader);
  const flow = flowAddress(path ?? "");
  redirect(flow ? `${flow.base}/ended` : signInPath(path));
}
