import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { greenButton } from "#lib/domain/green-button.ts";
import { hasReadings } from "#lib/domain/interval-series.ts";
import { members } from "#lib/domain/members.ts";
import { problem } from "#lib/domain/problem.ts";
import { isServiceDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { usageCsv } from "#lib/domain/usage-csv.ts";
import { parseBody } from "#lib/light/client.ts";
import { now } from "./clock.ts";
import { monthsFrom, readIntervals } from "./usage-intervals.ts";

const Day = z
  .string("not_a_day")
  .check(z.refine((day) => isServiceDay(day) && day.startsWith("20"), "not_a_day"));
const Wish = z.object({ format: z.enum(["csv", "green-button"], "not_a_format"), from: Day, to: Day });

/** What to export, the days both included. */
export type ExportWish = z.infer<typeof Wish>;

/** As far back as any utility keeps readings. */
const mostYears = 2;
const yearsAfter = (day: ServiceDay, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/**
 * What the query of an export asks for: `?format=csv|green-button&from=YYYY-MM-DD&to=YYYY-MM-DD`, 24 months at most.
 * @throws Problem `invalid_fields` that names what is wrong: `not_a_day`, `not_a_format`, `before_from`, `too_many_months`
 */
export function exportAsked(query: URLSearchParams): ExportWish {
  const wish = parseBody(Wish, Object.fromEntries(query));
  const { from, to } = wish;
  if (to < from) throw problem("invalid_fields", { fields: { to: "before_from" } });
  if (to >= yearsAfter(from, mostYears))
    throw problem("invalid_fields", { fields: { to: "too_many_months" } });
  return wish;
}

/** A UUID that the same name always has and that does not tell the name. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A body that is made piece by piece, as fast as it is taken. */
function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/**
 * The file for one account's home, sent as it is made. Everything is read first, so that a failure of Light's is an answer
 * and not half a file.
 * @throws Problem `invalid_fields` with `from: no_readings` when those days have none, or as `readIntervals`
 */
export async function usageExport(lightAccountUuid: string, wish: ExportWish): Promise<Response> {
  const { format, from, to } = wish;
  const months = monthsFrom(from.slice(0, 7), to.slice(0, 7));
  const days = { first: from, last: to };
  const { series, esi_id, location_uuid } = await readIntervals(lightAccountUuid, { months, days });
  if (!hasReadings(series)) throw problem("invalid_fields", { fields: { from: "no_readings" } });
  const idOf = (path: string) => `urn:uuid:${uuidOf(location_uuid + path)}`;
  const isCsv = format === "csv";
  const pieces = isCsv ? usageCsv(series, esi_id) : greenButton(series, { idOf, now: await now() });
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": isCsv ? "text/csv; charset=utf-8" : "application/xml; charset=utf-8",
      "content-disposition": `attachment; filename="usage-${from}-to-${to}.${isCsv ? "csv" : "xml"}"`,
    },
  });
}

/**
 * What somebody sees whose browser went to the export and got a refusal: the page with the form again, which says why.
 * A program keeps the refusal as it is.
 */
export async function asExportPage(request: Request, home: unknown, response: Response): Promise<Response> {
  if (response.ok || !request.headers.get("accept")?.includes("text/html")) return response;
  const { code, fields } = members(members(await response.json()).error);
  const [field, reason] = Object.entries(members(fields))[0] ?? [];
  const { searchParams } = new URL(request.url);
  const back = new URLSearchParams({ problem: String(code) });
  if (field && typeof reason === "string") back.set("problem", reason);
  for (const name of ["format", "from", "to"]) back.set(name, searchParams.get(name)?.slice(0, 20) ?? "");
  const location = `/home/${encodeURIComponent(String(home))}/usage/export?${back}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
}
