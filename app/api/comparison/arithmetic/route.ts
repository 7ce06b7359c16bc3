import { arithmeticCsv } from "#lib/domain/arithmetic-csv.ts";
import { problem } from "#lib/domain/problem.ts";
import { comparisonResult } from "#lib/server/comparison-result.ts";
import { handler } from "#lib/server/handler.ts";

/** Every line of the arithmetic for one plan: `?plan=<key>`. */
export const GET = handler(
  { access: "public", flows: ["comparison"], limit: { name: "comparison-csv", points: 30, perSeconds: 600 } },
  async ({ request }) => {
    const key = new URL(request.url).searchParams.get("plan");
    const result = await comparisonResult();
    const found = result?.results.find((each) => each.key === key);
    if (!result || !found) throw problem("not_found");
    return new Response(arithmeticCsv(found, result.facts.kwh), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="comparison-${found.key}.csv"`,
      },
    });
  },
);
