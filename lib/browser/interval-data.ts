import type { IntervalSeries } from "#lib/domain/interval-series.ts";
import { members } from "#lib/domain/members.ts";
import { problem } from "#lib/domain/problem.ts";
import { callApi } from "./api.ts";

const isSeries = (json: unknown): json is IntervalSeries => {
  const { start, step, consumption, days, as_of } = members(json);
  const isOnTime = typeof start === "number" && step === 900 && typeof as_of === "string";
  return isOnTime && Array.isArray(consumption) && Array.isArray(days);
};

/** Quarter hours from our own handler. @throws Problem as `callApi`, or `internal` for an answer that is none */
export async function loadIntervals(src: `/api/${string}`, signal: AbortSignal): Promise<IntervalSeries> {
  const json = await callApi("GET", src, undefined, signal);
  if (!isSeries(json)) throw problem("internal");
  return json;
}
