import "server-only";
import { homeTitle } from "#lib/domain/home-title.ts";
import type { Problem } from "#lib/domain/problem.ts";
import type { Account, Address } from "#lib/light/schemas.ts";
import { recentAccountLight } from "./account-light.ts";
import { owedCents } from "./bill-reads.ts";
import { readDraft } from "./draft.ts";
import { type Home, homesOf } from "./home.ts";
import type { MyHome } from "./my-home.ts";
import { part } from "./part.ts";

/** One of a person's homes with what Light says of it. */
export interface HomeAccount {
  home: Home;
  /** null while there is none, or when `problem` kept it from being read. */
  account: Account | null;
  problem: Problem | null;
  /** Where it is: by Light, else as it was chosen; null before that. */
  address: Address | null;
}

async function withAccount(home: Home): Promise<HomeAccount> {
  const { id, light_account_uuid } = home;
  const [{ premise }, { data: account, problem }] = await Promise.all([
    readDraft({ home_id: id }),
    light_account_uuid
      ? part(recentAccountLight(light_account_uuid).getAccount())
      : { data: null, problem: null },
  ]);
  return { home, account, problem, address: account?.locations[0] ?? premise ?? null };
}

/** All homes of a person with their accounts; one that Light does not tell leaves the others. */
export async function homeAccounts(userId: string): Promise<HomeAccount[]> {
  return Promise.all((await homesOf({ id: userId })).map(withAccount));
}

/** Those of a person's other homes that owe something, with the cents; one that Light does not tell is left out. */
export async function owingHomes({ homes, home, today }: Pick<MyHome, "homes" | "home" | "today">) {
  const others = homes.filter(({ number, finalized_at }) => number !== home.number && finalized_at);
  const read = await Promise.all(
    others.map(async (other) => {
      const { light_account_uuid: uuid } = other;
      const owed_cents = uuid && (await part(owedCents(recentAccountLight(uuid), today))).data;
      const { address } = await withAccount(other);
      return owed_cents && address
        ? [{ number: other.number, title: homeTitle(other.name, address), owed_cents }]
        : [];
    }),
  );
  return read.flat();
}

/** What a home is called; `numbered` is for one whose address nobody knows yet. */
export function titleOf(
  { home, address }: Pick<HomeAccount, "home" | "address">,
  numbered: (number: number) => string,
): string {
  return address ? homeTitle(home.name, address) : (home.name ?? numbered(home.number));
}
