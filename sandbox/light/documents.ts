import { Hono } from "hono";
import { z } from "zod";
import { renderDocument } from "../plans/documents.ts";
import { notFound } from "./errors.ts";
import type { QuoteStore } from "./quote-store.ts";

const mostKept = 200;
const File = z
  .templateLiteral([z.enum(["efl", "tos", "yrac"]), ".pdf"])
  .transform((file) => file.slice(0, -".pdf".length))
  .pipe(z.enum(["efl", "tos", "yrac"]));
const Locale = z.enum(["en", "es"]);

/** `/documents/{plan_uuid}/{efl|tos|yrac}.pdf?lang=en|es`, public like the links in a real plan. */
export function documentRoutes(quotes: QuoteStore): Hono {
  const kept = new Map<string, Promise<Buffer>>();

  return new Hono().get("/:plan_uuid/:file", async (c) => {
    const kind = File.safeParse(c.req.param("file"));
    const locale = Locale.safeParse(c.req.query("lang") ?? "en");
    const plan = quotes.find(c.req.param("plan_uuid"))?.plan;
    if (!plan || !kind.success || !locale.success) throw notFound("document");

    const key = `${plan.uuid}/${kind.data}/${locale.data}`;
    const pdf = kept.get(key) ?? renderDocument(kind.data, plan, locale.data);
    kept.delete(key);
    kept.set(key, pdf);
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest) kept.delete(oldest);
    return c.body(new Uint8Array(await pdf), 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${kind.data}-${locale.data}.pdf"`,
      "Cache-Control": "public, max-age=3600",
    });
  });
}
