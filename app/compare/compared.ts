import type { ComparisonView } from "#lib/domain/comparison-view.ts";
import type { Problem } from "#lib/domain/problem.ts";
import { type ComparisonResult, comparisonResult } from "#lib/server/comparison-result.ts";
import { go } from "#lib/server/go.ts";
import { part } from "#lib/server/part.ts";
import { comparing } from "./comparing.ts";

type ReadView = Extract<ComparisonView, { state: "read" }>;

type Compared =
  | { view: ReadView; result: ComparisonResult; problem: null }
  | { view: null; result: null; problem: Problem };

/** What the pages with results show; leaves for the page that is still open when nothing was confirmed yet. */
export async function compared(): Promise<Compared> {
  const { data: view, problem } = await comparing();
  if (problem) return { view: null, result: null, problem };
  if (view.state !== "read") return go("/compare");
  if (!view.facts) return go("/compare/bill");
  const { data: result, problem: refused } = await part(comparisonResult());
  if (refused) return { view: null, result: null, problem: refused };
  if (!result) return go("/compare/bill");
  return { view, result, problem: null };
}
