import "server-only";
import { type AccountToken, asAccountToken } from "#lib/light/credential.ts";
import { appLight } from "./app-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { asForeground } from "./light-pace.ts";
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

/** A killed mint holds up the next for no longer. */
const claimMs = 10_000;

/** Mints one unless another instance has done so meanwhile: then that one, other than `refused`, serves. */
const mintInTurn = (lightAccountUuid: string, refused: AccountToken | null): Promise<AccountToken> =>
  withClaim(`token ${lightAccountUuid}`, claimMs, async () => {
    const kept = await cached(lightAccountUuid);
    return kept && kept !== refused ? kept : mint(lightAccountUuid);
  });

/**
 * A token for one account, valid for at least ten more minutes; kept encrypted, minted once however many ask.
 * `isRenewal` skips what is kept, after Light refused it.
 * @throws Problem when Light cannot mint one.
 */
export async function accountToken(lightAccountUuid: string, isRenewal = false): Promise<AccountToken> {
  const kept = await cached(lightAccountUuid);
  if (kept && !isRenewal) return kept;
  const running = inFlight.get(lightAccountUuid);
  if (running) return running;
  const minting = asForeground(() => mintInTurn(lightAccountUuid, kept)).finally(() =>
    inFlight.delete(lightAccountUuid),
  );
  inFlight.set(lightAccountUuid, minting);
  return minting;
}

/** A token minted for one direct call from the browser; not kept, so that nothing else shares it. */
export function freshAccountToken(lightAccountUuid: string) {
  return appLight().mintToken({ params: { account_uuid: lightAccountUuid } });
}
