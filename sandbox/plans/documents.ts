import { drawBlock } from "./documents/blocks.ts";
import { efl } from "./documents/efl.ts";
import { eflWords as eflEnglish } from "./documents/efl-words-en.ts";
import { eflWords as eflSpanish } from "./documents/efl-words-es.ts";
import { drawLetterhead } from "./documents/letterhead.ts";
import { Paper } from "./documents/paper.ts";
import { rep } from "./documents/rep.ts";
import { rights as rightsEnglish } from "./documents/rights-en.ts";
import { rights as rightsSpanish } from "./documents/rights-es.ts";
import type { Locale, Sheet } from "./documents/sheet.ts";
import { terms as termsEnglish } from "./documents/terms-en.ts";
import { terms as termsSpanish } from "./documents/terms-es.ts";
import type { StoredPlan } from "./plan-quote.ts";

type Kind = "efl" | "tos" | "yrac";

const languages = {
  en: {
    efl: eflEnglish,
    terms: termsEnglish,
    rights: rightsEnglish,
    titles: { tos: "Terms of Service", yrac: "Your Rights as a Customer" },
    version: "Version",
    language: "English",
    certificate: `Retail electric provider · PUCT certificate ${rep.certificate} (sandbox)`,
    sandbox:
      "This comes from a test system. It is no offer: the company and its certificate do not exist, and no electricity is sold.",
    page: (number: number, count: number) => `Page ${number} of ${count}`,
  },
  es: {
    efl: eflSpanish,
    terms: termsSpanish,
    rights: rightsSpanish,
    titles: { tos: "Términos de Servicio", yrac: "Sus Derechos como Cliente" },
    version: "Versión",
    language: "español",
    certificate: `Proveedor minorista de electricidad · Certificado de la PUCT ${rep.certificate} (entorno de pruebas)`,
    sandbox:
      "Es solo una prueba, no una oferta: la empresa y su certificado no existen, y no se vende electricidad.",
    page: (number: number, count: number) => `Página ${number} de ${count}`,
  },
} as const;

/** What a document of a plan says, before it is drawn. */
export function sheetOf(kind: Kind, plan: StoredPlan, locale: Locale): Sheet {
  const words = languages[locale];
  const version = `${plan.document_versions[kind]} · ${words.language}`;
  const blocks = { efl: () => efl(plan, words.efl), tos: () => words.terms(plan), yrac: () => words.rights };
  const note = `${words.version} ${version}`;
  return {
    locale,
    title: kind === "efl" ? words.efl.title : words.titles[kind],
    subtitle: kind === "yrac" ? rep.name : words.efl.plan.subtitle(plan),
    version,
    notes: kind === "efl" ? [`${note} · ${words.efl.plan.acceptBy(plan)}`] : [note],
    sandbox_notice: words.sandbox,
    certificate_line: words.certificate,
    page: words.page,
    blocks: blocks[kind](),
  };
}

/** A tagged PDF; the same plan gives the same bytes. `compress` is off only where a test reads the file. */
export async function renderDocument(
  kind: Kind,
  plan: StoredPlan,
  locale: Locale,
  { compress = true } = {},
): Promise<Buffer> {
  const sheet = sheetOf(kind, plan, locale);
  const about = {
    title: `${sheet.title}: ${plan.name}`,
    subject: sheet.version,
    author: rep.name,
    lang: locale === "es" ? "es-US" : "en-US",
    created: new Date(plan.expires_at),
  };
  const paper = new Paper(about, compress);
  drawLetterhead(paper, sheet);
  for (const block of sheet.blocks) drawBlock(paper, block);
  return paper.finish((page, count) => ({
    left: `${rep.name} · ${sheet.version}`,
    right: sheet.page(page, count),
  }));
}
