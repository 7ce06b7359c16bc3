import { redirect } from "next/navigation";
import { homesOf } from "#lib/server/home.ts";
import { currentUser } from "#lib/server/session.ts";
import { waitingHomes } from "#lib/server/take-home.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";

/** "My account": the home that was enrolled last, or enrolling while there is none. */
export default async function MyAccount() {
  const user = await currentUser();
  if (!user) return toSignIn();
  const sent = (await homesOf(user)).findLast((home) => home.finalized_at);
  if (sent) redirect(`/home/${sent.number}`);
  redirect((await waitingHomes(user.id)).length > 0 ? "/homes" : "/enroll");
}
