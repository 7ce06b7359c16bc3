import "server-only";
import { hasService } from "#lib/domain/home-standing.ts";
import { homeTitle } from "#lib/domain/home-title.ts";
import { homeAccounts } from "./settings-homes.ts";

/**
 * The person's home whose places stand over a page of all homes: the one they came from (`?home=2`), else the newest with
 * service. null while there is none, or when Light does not say.
 */
export async function barHome(
  userId: string,
  asked: unknown,
): Promise<{ number: number; title: string } | null> {
  const homes = (await homeAccounts(userId)).flatMap(({ home, account }) => {
    const location = account?.locations[0];
    return location && hasService(location)
      ? { number: home.number, title: homeTitle(home.name, location) }
      : [];
  });
  return homes.find(({ number }) => String(number) === asked) ?? homes.at(-1) ?? null;
}
