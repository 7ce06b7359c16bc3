import { ink, type Paper } from "./paper.ts";

/** A heading that stays on the page of what follows it. */
export function drawCaption(paper: Paper, caption: string, keepWith: number): void {
  paper.room(30 + keepWith);
  const style = { size: 11.5, bold: true, color: ink.navy };
  paper.y = paper.write("H2", caption, style, { x: paper.left, y: paper.y + 6, width: paper.width }) + 6;
}
