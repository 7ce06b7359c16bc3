import { ink, type Paper } from "./paper.ts";
import { rep } from "./rep.ts";
import type { Sheet } from "./sheet.ts";

const quiet = { size: 8, color: ink.quiet };

/** The retailer's mark and name, the document's title, what it is about, and that all of it is a test. */
export function drawLetterhead(paper: Paper, sheet: Sheet): void {
  drawRetailer(paper, sheet.certificate_line);
  const { left: x, width } = paper;
  const title = { size: 21, bold: true, color: ink.navy };
  paper.y = paper.write("H1", sheet.title, title, { x, y: paper.y, width }) + 2;
  paper.y = paper.write("P", sheet.subtitle, { size: 10.5 }, { x, y: paper.y, width }) + 5;
  for (const note of sheet.notes) paper.y = paper.write("P", note, quiet, { x, y: paper.y, width }) + 2;
  drawSandboxNotice(paper, sheet.sandbox_notice);
}

function drawRetailer(paper: Paper, certificate: string): void {
  const { left, width, y: top } = paper;
  paper.decorate((doc) => {
    doc.roundedRect(left, top, 28, 28, 6).fill(ink.navy);
    doc.polygon([left + 5, top + 13], [left + 14, top + 5.5], [left + 23, top + 13]).fill(ink.white);
    doc.circle(left + 14, top + 18.5, 4.2).fill(ink.amber);
  });
  const name = { size: 12, bold: true, color: ink.navy };
  paper.write("P", rep.name, name, { x: left + 38, y: top + 2, width: 300 });
  paper.write("P", certificate, quiet, { x: left + 38, y: top + 17, width: 390 });
  const contact = { ...quiet, align: "right" } as const;
  const right = { x: left + 430, width: width - 430 };
  paper.write("P", rep.phone, contact, { ...right, y: top + 5 });
  paper.write("P", rep.web, contact, { ...right, y: top + 17 });
  paper.y = top + 40;
}

function drawSandboxNotice(paper: Paper, notice: string): void {
  const { left, width } = paper;
  const style = { size: 8.5, bold: true, color: ink.navy };
  const height = paper.height(notice, style, width - 20) + 10;
  const top = paper.y + 5;
  paper.decorate((doc) => {
    doc.roundedRect(left, top, width, height, 4).fill(ink.wash);
    doc.rect(left, top, 3, height).fill(ink.amber);
  });
  paper.write("P", notice, style, { x: left + 12, y: top + 5.5, width: width - 20 });
  paper.y = top + height + 9;
}
