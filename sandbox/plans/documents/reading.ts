import type { Sheet } from "./sheet.ts";

/** All the words of a sheet, a line for each piece. */
export function textOf(sheet: Sheet): string {
  const pieces = sheet.blocks.flatMap((block): string[] => {
    if (block.kind === "page") return [];
    if (block.kind === "section") return [block.title, ...block.body.flat()];
    if (block.kind === "averages")
      return [
        block.caption,
        block.use,
        block.price,
        ...block.columns.flatMap(({ use, price }) => [use, price]),
      ];
    if (block.kind === "bill") return [block.caption, ...block.head, ...block.rows.flat()];
    if (block.kind === "chart") return [block.caption, ...block.rows.map((row) => row.join(" "))];
    return [block.text];
  });
  const head = [sheet.title, sheet.subtitle, sheet.certificate_line, sheet.sandbox_notice, ...sheet.notes];
  return [...head, ...pieces].join("\n");
}

/** What an uncompressed file with standard fonts draws, letters only: kerning cuts a word, so no spaces can be trusted. */
export function drawnText(pdf: Buffer): string {
  const runs = pdf.toString("latin1").matchAll(/\[([^\]]*)\] TJ/g);
  const hex = [...runs].flatMap(([, run = ""]) =>
    [...run.matchAll(/<([0-9a-f]*)>/g)].map(([, code = ""]) => code),
  );
  const bytes = Buffer.from(hex.join(""), "hex");
  return new TextDecoder("windows-1252").decode(bytes);
}
