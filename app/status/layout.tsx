import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentUser } from "#lib/server/session.ts";

/** Stands outside the loading screen, so that a visitor is sent to sign in at once and without script. */
export default async function StatusLayout({ children }: { children: ReactNode }) {
  if (!(await currentUser())) redirect("/sign-in");
  return children;
}
