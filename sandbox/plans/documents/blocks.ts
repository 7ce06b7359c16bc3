import { drawCaption } from "./caption.ts";
import { ink, type Paper, type Style } from "./paper.ts";
import { drawAverages, drawBill } from "./price-tables.ts";
import type { Block, Section } from "./sheet.ts";

const body: Style = { size: 9, lineGap: 1.6 };
const small: Style = { size: 9, lineGap: 1.4 };

export function drawBlock(paper: Paper, block: Block): void {
  if (block.kind === "section") drawSection(paper, block);
  else if (block.kind === "averages") drawAverages(paper, block);
  else if (block.kind === "bill") drawBill(paper, block);
  else if (block.kind === "chart") drawChart(paper, block);
  else if (block.kind === "page") paper.turn();
  else if (block.kind === "notice") drawNotice(paper, block.text);
  else drawText(paper, block.text);
}

function drawText(paper: Paper, text: string): void {
  for (const line of text.split("\n")) {
    paper.room(paper.height(line, small, paper.width));
    paper.y = paper.write("P", line, small, { x: paper.left, y: paper.y, width: paper.width });
  }
  paper.y += 10;
}

function drawNotice(paper: Paper, text: string): void {
  const style: Style = { size: 12, bold: true, lineGap: 2, color: ink.navy };
  const width = paper.width - 14;
  const height = paper.height(text, style, width);
  paper.room(height + 12);
  const top = paper.y;
  paper.decorate((doc) => doc.rect(paper.left, top, 3, height).fill(ink.amber));
  paper.y = paper.write("P", text, style, { x: paper.left + 14, y: top, width }) + 12;
}

function drawChart(paper: Paper, block: Extract<Block, { kind: "chart" }>): void {
  const [question, gap, padding] = [180, 14, 8];
  const answer = paper.width - question - gap;
  const asked: Style = { ...small, bold: true, color: ink.navy };
  const rows = block.rows.map(([left, right]) => ({
    left,
    right,
    height:
      Math.max(paper.height(left, asked, question - 8), paper.height(right, small, answer - 8)) + padding,
  }));
  drawCaption(paper, block.caption, rows[0]?.height ?? 0);
  const table = paper.group("Table");
  for (const { left, right, height } of rows) {
    paper.room(height);
    const top = paper.y;
    paper.decorate((doc) => {
      doc.rect(paper.left, top, question, height).fill(ink.wash);
      doc.lineWidth(0.5).strokeColor(ink.line);
      for (const y of [top, top + height])
        doc
          .moveTo(paper.left, y)
          .lineTo(paper.left + paper.width, y)
          .stroke();
    });
    const row = paper.group("TR", table);
    const y = top + 5;
    paper.write("TH", left, asked, { x: paper.left + 8, y, width: question - 8, parent: row, scope: "Row" });
    paper.write("TD", right, small, { x: paper.left + question + gap, y, width: answer - 8, parent: row });
    paper.y = top + height;
  }
  paper.y += 10;
}

/** The title stands in the left column, the words in the right one. */
function drawSection(paper: Paper, { title, body: parts }: Section): void {
  const [aside, gap] = [138, 20];
  const style: Style = { size: 9, bold: true, color: ink.navy, lineGap: 1.6 };
  const at = { x: paper.left + aside + gap, width: paper.width - aside - gap };
  const [opening = ""] = parts.flat();
  paper.room(Math.max(paper.height(title, style, aside), paper.height(opening, body, at.width)) + 10);
  const top = paper.y + 7;
  paper.decorate((doc) => {
    doc.lineWidth(0.5).strokeColor(ink.line);
    doc
      .moveTo(paper.left, top - 6)
      .lineTo(paper.left + paper.width, top - 6)
      .stroke();
  });
  const bottom = paper.write("H2", title, style, { x: paper.left, y: top, width: aside });
  const [page, start] = [paper.page, top];
  paper.y = start;
  for (const part of parts) {
    if (typeof part === "string") drawParagraph(paper, part, at);
    else drawList(paper, part, at);
  }
  if (paper.page === page) paper.y = Math.max(paper.y, bottom + 3);
  paper.y += 1;
}

function drawParagraph(paper: Paper, text: string, at: { x: number; width: number }): void {
  paper.room(paper.height(text, body, at.width));
  paper.y = paper.write("P", text, body, { ...at, y: paper.y }) + 3;
}

function drawList(paper: Paper, items: readonly string[], { x, width }: { x: number; width: number }): void {
  const list = paper.group("L");
  for (const item of items) {
    paper.room(paper.height(item, body, width - 12));
    const parent = paper.group("LI", list);
    paper.write("Lbl", "•", { ...body, color: ink.amber }, { x, y: paper.y, width: 10, parent });
    paper.y = paper.write("LBody", item, body, { x: x + 12, y: paper.y, width: width - 12, parent }) + 2;
  }
  paper.y += 2;
}
