import "server-only";
import type { Palette } from "#lib/domain/brand.ts";
import type { Locale } from "#lib/domain/locale.ts";

interface Link {
  label: string;
  href: string;
}

interface Part {
  title: string;
  /** What must catch the eye, bold and underlined. */
  marked?: string;
  /** Terms and values. */
  rows?: [string, string][];
  lines?: string[];
  links?: Link[];
}

/** A mail longer than a few lines, written once and shown twice: as text and as HTML. */
export interface Letter {
  /** Whose letter it is, at its head. */
  from: string;
  lead: string;
  parts: Part[];
  foot: string[];
  footLinks?: Link[];
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The letter for mail programs without HTML. */
export function letterText({ lead, parts, foot, footLinks = [] }: Letter): string {
  const asLine = ({ label, href }: Link) => `${label}: ${href}`;
  const blocks = parts.map(({ title, marked, rows = [], lines = [], links = [] }) =>
    [
      title.toUpperCase(),
      ...(marked ? [marked] : []),
      ...rows.map(([term, value]) => `${term}: ${value}`),
      ...lines,
      ...links.map(asLine),
    ].join("\n"),
  );
  return [lead, ...blocks, [...foot, ...footLinks.map(asLine)].join("\n")].join("\n\n");
}

/** The same letter as HTML: inline styles and a table, which is all that mail programs agree on. */
export function letterHtml(letter: Letter, locale: Locale, colours: Palette): string {
  const { from, lead, parts, foot, footLinks = [] } = letter;
  const { paper, ink, soft, line, link } = colours;
  const cell = `padding:8px 12px 8px 0;border-top:1px solid ${line};text-align:left;vertical-align:top`;
  const anchor = ({ label, href }: Link) =>
    `<a href="${escapeHtml(href)}" style="color:${link}">${escapeHtml(label)}</a>`;
  const blocks = parts.map(({ title, marked, rows = [], lines = [], links = [] }) => {
    const table = rows.map(
      ([term, value]) =>
        `<tr><th scope="row" style="${cell};font-weight:normal;color:${soft}">${escapeHtml(term)}</th><td style="${cell}">${escapeHtml(value)}</td></tr>`,
    );
    const anchors = links.map((each) => `<p style="margin:0 0 8px">${anchor(each)}</p>`);
    return [
      `<h2 style="margin:28px 0 8px;font:bold 19px/1.3 system-ui,sans-serif">${escapeHtml(title)}</h2>`,
      marked ? `<p style="margin:8px 0;font-size:18px"><b><u>${escapeHtml(marked)}</u></b></p>` : "",
      rows.length > 0 ? `<table style="border-collapse:collapse;width:100%">${table.join("")}</table>` : "",
      ...lines.map((text) => `<p style="margin:8px 0">${escapeHtml(text)}</p>`),
      ...anchors,
    ].join("\n");
  });
  return `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;background:${paper};color:${ink};font:16px/1.5 system-ui,sans-serif">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 20px;font-weight:bold">${escapeHtml(from)}</p>
<p style="margin:0 0 12px;font-size:18px">${escapeHtml(lead)}</p>
${blocks.join("\n")}
${foot.map((text) => `<p style="margin:16px 0 0;color:${soft};font-size:14px">${escapeHtml(text)}</p>`).join("\n")}
${footLinks.map((each) => `<p style="margin:16px 0 0;font-size:14px">${anchor(each)}</p>`).join("\n")}
</div>
</body></html>`;
}
