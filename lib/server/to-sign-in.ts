import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInPath } from "#lib/domain/sign-in-path.ts";
import { pathHeader } from "./path-header.ts";

/** Leaves a page for signing in, and from there back to it. */
export async function toSignIn(): Promise<never> {
  redirect(signInPath((await headers()).get(pathHeader)));
}
