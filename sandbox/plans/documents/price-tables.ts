import { drawCaption } from "./caption.ts";
import { ink, type Paper, type Style } from "./paper.ts";
import type { Block } from "./sheet.ts";

type Element = PDFKit.PDFStructureElement;
type Scope = "Row" | "Column";

const firstWidth = 162;
const label: Style = { size: 9, bold: true, color: ink.navy };

interface Line {
  readonly table: Element;
  readonly cells: readonly string[];
  readonly first: Style;
  readonly others: Style;
  /** The whole row is headings. */
  readonly isHead?: boolean;
}

/** One table row: a name on the left and a centered cell in each column, all standing on one baseline. */
function drawLine(paper: Paper, y: number, { table, cells, first, others, isHead = false }: Line): void {
  const [name = "", ...rest] = cells;
  const column = (paper.width - firstWidth) / rest.length;
  const parent = paper.group("TR", table);
  const drop = (others.size - first.size) * 0.72;
  const scope: Scope = isHead ? "Column" : "Row";
  const left = { x: paper.left + 10, y: y + drop, width: firstWidth - 10, parent, scope };
  paper.write("TH", name, first, left);
  for (const [index, text] of rest.entries()) {
    const at = { x: paper.left + firstWidth + column * index, y, width: column, parent };
    const style = { ...others, align: "center" } as const;
    paper.write(isHead ? "TH" : "TD", text, style, isHead ? { ...at, scope: "Column" } : at);
  }
}

export function drawAverages(paper: Paper, block: Extract<Block, { kind: "averages" }>): void {
  const [head, tall] = [22, 38];
  drawCaption(paper, block.caption, head + tall);
  const { left, width, y: top } = paper;
  paper.decorate((doc) => {
    doc.roundedRect(left, top, width, head + tall, 5).clip();
    doc.rect(left, top, width, head).fill(ink.navy);
    doc.rect(left, top + head, width, tall).fill(ink.wash);
  });
  const table = paper.group("Table");
  const light = { ...label, color: ink.white };
  const uses = [block.use, ...block.columns.map(({ use }) => use)];
  drawLine(paper, top + 7, { table, cells: uses, first: light, others: light, isHead: true });
  const prices = [block.price, ...block.columns.map(({ price }) => price)];
  drawLine(paper, top + head + 11, { table, cells: prices, first: label, others: { ...label, size: 19 } });
  paper.y = top + head + tall + 9;
}

export function drawBill(paper: Paper, { caption, head, rows }: Extract<Block, { kind: "bill" }>): void {
  const tall = 18;
  drawCaption(paper, caption, tall * (rows.length + 1));
  const table = paper.group("Table");
  for (const [index, cells] of [head, ...rows].entries()) {
    const { left, width, y: top } = paper;
    const isHead = index === 0;
    const isTotal = index === rows.length;
    paper.decorate((doc) => {
      if (isTotal) doc.rect(left, top, width, tall).fill(ink.wash);
      doc.lineWidth(isTotal ? 1 : 0.5).strokeColor(isTotal ? ink.amber : ink.line);
      if (!isHead)
        doc
          .moveTo(left, top)
          .lineTo(left + width, top)
          .stroke();
    });
    const others: Style = {
      size: 9,
      bold: isHead || isTotal,
      color: isHead || isTotal ? ink.navy : ink.text,
    };
    drawLine(paper, top + 5.5, { table, cells, first: label, others, isHead });
    paper.y = top + tall;
  }
  paper.y += 12;
}
