import "server-only";
import { type AccountToken, asAccountToken } from "#lib/light/credential.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { sharedMap } from "./per-process.ts";
import { seal, unseal } from "./seal.ts";

const renewBeforeMs = 10 * 60_000;
const inFlight = sharedMap<Promise<AccountToken>>("tokens under way");

async function cached(lightAccountUuid: string): Promise<AccountToken | null> {
  const row = await database()
    .selectFrom("account_token")
    .select(["token_ciphertext", "expires_at"])
    .where("light_account_uuid", "=", lightAccountUuid)
    .executeTakeFirst();
  if (!row) return null;
  const isFresh = Date.parse(row.expires_at) - (await now()).getTime() > renewBeforeMs;
  const token = isFresh ? unseal("account tokens", row.token_ciphertext) : null;
  return token ? asAccountToken(token) : null;
}

async function mint(lightAccountUuid: string): Promise<AccountToken> {
  const { token, expires_at } = await appLight().mintToken({ params: { account_uuid: lightAccountUuid } });
  const values = { token_ciphertext: seal("account tokens", token), expires_at };
  await database()
    .insertInto("account_token")
    .values({ light_account_uuid: lightAccountUuid, ...values })
    .onConflict((conflict) => conflict.column("light_account_uuid").doUpdateSet(values))
    .execute();
  return asAccountToken(token);
}

/**
 * A token for one account, valid for at least ten more minutes; kept encrypted, minted once however many ask.
 * `isRenewal` skips what is kept, after Light refused it.
 * @throws Problem when Light cannot mint one.
 */
export async function accountToken(lightAccountUuid: string, isRenewal = false): Promise<AccountToken> {
  const kept = isRenewal ? null : await cached(lightAccountUuid);
  if (kept) return kept;
  const running = inFlight.get(lightAccountUuid);
  if (running) return running;
  const minting = mint(lightAccountUuid).finally(() => inFlight.delete(lightAccountUuid));
  inFlight.set(lightAccountUuid, minting);
  return minting;
}

/** A token minted for one direct call from the browser; not kept, so that nothing else shares it. */
export function freshAccountToken(lightAccountUuid: string) {
  return appLight().mintToken({ params: { account_uuid: lightAccountUuid } });
}
