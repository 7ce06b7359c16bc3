import "server-only";
import * as z from "zod/mini";
import { members } from "#lib/domain/members.ts";
import { problem } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { parseBody } from "#lib/light/client.ts";
import type { OperationName } from "#lib/light/operations.ts";
import { recentAccountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { type Context, handler } from "./handler.ts";
import { callersHome, homesOf } from "./home.ts";
import { limit } from "./limits.ts";
import { tokenOwner } from "./personal-token.ts";
import { readRaw } from "./raw-reads.ts";

type Ask = Pick<Context<unknown>, "request" | "params">;

/**
 * A route of the personal API: GET only, by a personal token in the Authorization header and never by a cookie.
 * Sixty calls a minute for each token. It has no CORS headers, so that no web page can use somebody's token.
 */
export const personalRead = (read: (userId: string, ask: Ask) => Promise<unknown>) =>
  handler({ access: "public", limit: { name: "me-ip", points: 600, perSeconds: 60 } }, async (ask) => {
    const { tokenId, userId } = await tokenOwner(ask.request);
    await limit("me-token", tokenId, { points: 60, perSeconds: 60 });
    return read(userId, ask);
  });

const wholeBetween = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,5}$/)),
    z.pipe(z.transform(Number), z.int().check(z.gte(least), z.lte(most))),
  );
const UsageQuery = z.object({ year: wholeBetween(2000, 2100), month: wholeBetween(1, 12) });
const BillsQuery = z.object({ limit: wholeBetween(1, 100), offset: wholeBetween(0, 99_999) });

/** The query as strings, with what was left out taken from `assumed`. @throws Problem `invalid_fields` */
function query<S extends z.ZodMiniType>(schema: S, request: Request, assumed: Record<string, string>) {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return parseBody(schema, { ...assumed, ...given });
}

async function locationOf(lightAccountUuid: string): Promise<string> {
  const [location] = (await recentAccountLight(lightAccountUuid).getAccount()).locations;
  if (!location) throw problem("not_found");
  return location.uuid;
}

/**
 * Light's own page of usage for a home, without its links to other pages: a personal token does not open those. Without a
 * year or month, the one that it is in Texas.
 */
export const usagePage = (name: Extract<OperationName, `get${string}Usage`>) =>
  personalRead(async (userId, { request, params }) => {
    const { light_account_uuid } = await callersHome({ id: userId }, params.home);
    const [year = "", month = ""] = chicagoDay(await now()).split("-");
    const asked = query(UsageQuery, request, { year, month });
    const location_uuid = await locationOf(light_account_uuid);
    const reply = await readRaw(light_account_uuid, name, {
      location_uuid,
      year: String(asked.year),
      month: String(asked.month),
    });
    const { previous: _previous, next: _next, ...page } = members(reply);
    return page;
  });

/** Light's own list of a home's bills. */
export const billsPage = personalRead(async (userId, { request, params }) => {
  const { light_account_uuid } = await callersHome({ id: userId }, params.home);
  const asked = query(BillsQuery, request, { limit: "24", offset: "0" });
  return readRaw(light_account_uuid, "listInvoices", {
    limit: String(asked.limit),
    offset: String(asked.offset),
  });
});

/** One bill as Light has it. */
export const billPage = personalRead(async (userId, { params }) => {
  const { light_account_uuid } = await callersHome({ id: userId }, params.home);
  const invoice_number = String(params.number);
  if (!/^[\w-]{1,40}$/.test(invoice_number)) throw problem("not_found");
  return readRaw(light_account_uuid, "getInvoice", { invoice_number });
});

/** The homes that the other addresses number: what they are called, and not where they are. */
export const homesPage = personalRead(async (userId) => {
  const homes = (await homesOf({ id: userId })).filter(({ light_account_uuid }) => light_account_uuid);
  const data = await Promise.all(
    homes.map(async ({ number, name, light_account_uuid }) => {
      const account = await recentAccountLight(light_account_uuid ?? "").getAccount();
      return { number, name, status: account.status };
    }),
  );
  return { data };
});
