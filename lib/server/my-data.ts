import "server-only";
import { members } from "#lib/domain/members.ts";
import { Problem, type ProblemCode } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { OperationName } from "#lib/light/operations.ts";
import { now } from "./clock.ts";
import { listConsents } from "./consent-record.ts";
import { type Home, homesOf } from "./home.ts";
import { listPasskeys } from "./passkeys.ts";
import { listTokens } from "./personal-token.ts";
import { readRaw } from "./raw-reads.ts";
import type { User } from "./session.ts";
import { listSignedIn } from "./settings-sessions.ts";

const mostPages = 50;
const mostYears = 10;

/** What could not be read stands as its problem: a gap that says so is better than one that does not. */
type Missing = { problem: ProblemCode };

function missing(error: unknown): Missing {
  if (!(error instanceof Problem)) throw error;
  return { problem: error.code };
}

async function pages(read: (page: number) => Promise<{ reply: unknown; isLast: boolean }>, most: number) {
  const replies: unknown[] = [];
  try {
    for (let page = 0; page < most; page += 1) {
      const { reply, isLast } = await read(page);
      replies.push(reply);
      if (isLast) break;
    }
  } catch (error) {
    replies.push(missing(error));
  }
  return replies;
}

async function atLight(lightAccountUuid: string, year: number) {
  const read = (name: OperationName, params?: Record<string, string>) =>
    readRaw(lightAccountUuid, name, params);
  const account = await read("getAccount").catch(missing);
  const [location] = [members(account).locations ?? []].flat();
  const { uuid } = members(location);
  const bills = await pages(async (page) => {
    const reply = await read("listInvoices", { limit: "100", offset: String(100 * page) });
    return { reply, isLast: members(reply).has_more !== true };
  }, mostPages);
  if (typeof uuid !== "string") return { account, bills, usage_monthly: [] };
  const usage_monthly = await pages(async (page) => {
    const reply = await read("getMonthlyUsage", { location_uuid: uuid, year: String(year - page) });
    return { reply, isLast: !members(reply).previous };
  }, mostYears);
  return { account, bills, usage_monthly };
}

async function homeData({ id, number, name, light_account_uuid }: Home, year: number) {
  const consents = (await listConsents(id)).map(({ user_id: _user, home_id: _home, ...kept }) => kept);
  const light = light_account_uuid ? await atLight(light_account_uuid, year) : null;
  return { number, name, light, consents };
}

/**
 * Everything that is kept about a person here, and what Light returns about them, as pieces of one JSON text. Light is
 * asked at its pace, so that years of bills do not keep the person's pages waiting. No token or key is in it.
 */
export async function* myData(user: User, requestHeaders: Headers): AsyncGenerator<string> {
  const at = await now();
  const { id, ...person } = user;
  const head = JSON.stringify({ made_at: at.toISOString(), person }).slice(0, -1);
  yield `${head},"homes":[`;
  const year = Number(chicagoDay(at).slice(0, 4));
  for (const [index, home] of (await homesOf(id)).entries()) {
    yield (index ? "," : "") + JSON.stringify(await homeData(home, year));
  }
  const [sessions, passkeys, tokens] = await Promise.all([
    listSignedIn(id, requestHeaders),
    listPasskeys(requestHeaders),
    listTokens(id),
  ]);
  yield `],${JSON.stringify({ sessions, passkeys, tokens }).slice(1)}\n`;
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
