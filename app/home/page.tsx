import { redirect } from "next/navigation";
import { homesOf } from "#lib/server/home.ts";
import { currentUser } from "#lib/server/session.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";

/** "My account": the home that was enrolled last, or enrolling while there is none. */
export default async function MyAccount() {
  const user = await currentUser();
  if (!user) return toSignIn();
  const sent = (await homesOf(user)).findLast((home) => home.finalized_at);
  redirect(sent ? `/home/${sent.number}` : "/enroll");
}
