import { go } from "#lib/server/go.ts";
import { newestHome } from "#lib/server/home.ts";
import { currentUser } from "#lib/server/session.ts";
import { waitingHomes } from "#lib/server/take-home.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";

/** Where letters and the finish lead: the tracker of what was sent last. */
export default async function LatestStatus() {
  const user = await currentUser();
  if (!user) return toSignIn();
  const home = await newestHome(user);
  if (home?.light_account_uuid) return go(`/home/${home.number}/status`);
  const isWaiting = !user.flow && (await waitingHomes(user.id)).length > 0;
  return go(isWaiting ? "/homes" : "/enroll");
}
