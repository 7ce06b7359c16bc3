import "server-only";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { now } from "./clock.ts";
import { comparisonsOf } from "./comparison-row.ts";
import { listConsents, listOtherConsents } from "./consent-record.ts";
import { readDraft } from "./draft.ts";
import { type Home, homesOf } from "./home.ts";
import { ordersOf } from "./meter-order.ts";
import { lightData } from "./my-data-light.ts";
import { listPasskeys } from "./passkeys.ts";
import { listTokens } from "./personal-token.ts";
import type { User } from "./session.ts";
import { listSignedIn } from "./settings-sessions.ts";

const bare = (consents: Awaited<ReturnType<typeof listConsents>>) =>
  consents.map(({ user_id: _user, home_id: _home, ...kept }) => kept);

/** A home as pieces of a JSON object. */
async function* homeText(
  { id, number, name, light_account_uuid }: Home,
  year: number,
): AsyncGenerator<string> {
  const consents = bare(await listConsents(id));
  const typed = await readDraft({ home_id: id });
  yield `${JSON.stringify({ number, name, typed, consents }).slice(0, -1)},"light":`;
  if (!light_account_uuid) return yield "null}";
  let lead = "{";
  for await (const [part, reply] of lightData(light_account_uuid, year)) {
    yield `${lead}${JSON.stringify(part)}:${JSON.stringify(reply)}`;
    lead = ",";
  }
  yield "}}";
}

/**
 * What is kept here for a person, and what Light returns about them, as pieces of one JSON text. `typed` is what they have
 * told us of a home: all of it until its enrollment is sent, the order after. The bill of a comparison is not kept, only what was read. No token or key is in it.
 */
export async function* myData(user: User, requestHeaders: Headers): AsyncGenerator<string> {
  const at = await now();
  const { id, ...person } = user;
  const head = JSON.stringify({ made_at: at.toISOString(), person }).slice(0, -1);
  yield `${head},"homes":[`;
  const year = Number(chicagoDay(at).slice(0, 4));
  for (const [index, home] of (await homesOf({ id })).entries()) {
    if (index) yield ",";
    yield* homeText(home, year);
  }
  const [comparisons, meter_orders, consents, sessions, passkeys, tokens] = await Promise.all([
    comparisonsOf(id),
    ordersOf(id),
    listOtherConsents(id).then(bare),
    listSignedIn(id, requestHeaders),
    listPasskeys(requestHeaders),
    listTokens(id),
  ]);
  yield `],${JSON.stringify({ comparisons, meter_orders, consents, sessions, passkeys, tokens }).slice(1)}\n`;
}

/** The pieces as the body of a reply, made as fast as they are taken. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
