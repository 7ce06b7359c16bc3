import PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

export interface Style {
  size?: number;
  font?: string;
  colour?: string;
  width?: number;
  align?: "left" | "right" | "center" | "justify";
  gap?: number;
}

/** A sheet of letter paper that sample bills are drawn on, in points from the top left. */
export class Paper {
  readonly doc: Doc;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;

  constructor(options: ConstructorParameters<typeof PDFDocument>[0] = {}) {
    this.doc = new PDFDocument({ size: "LETTER", margin: 0, ...options });
    this.doc.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve) => this.doc.on("end", resolve));
  }

  /** Text at a place; on one line unless a width lets it wrap. Right-aligned without a width: `x` is its end. */
  text(text: string, x: number, y: number, style: Style = {}): this {
    const { size = 9, font = "Helvetica", colour = "#1a1a1a", width, align = "left", gap = 1 } = style;
    this.doc.font(font).fontSize(size).fillColor(colour);
    const left = align === "right" && width === undefined ? x - this.doc.widthOfString(text) : x;
    this.doc.text(text, left, y, width === undefined ? { lineBreak: false } : { width, align, lineGap: gap });
    return this;
  }

  box(x: number, y: number, width: number, height: number, colour: string): this {
    this.doc.rect(x, y, width, height).fill(colour);
    return this;
  }

  frame(x: number, y: number, width: number, height: number, colour = "#888888"): this {
    this.doc.lineWidth(0.7).rect(x, y, width, height).stroke(colour);
    return this;
  }

  rule(x: number, y: number, width: number, colour = "#999999", weight = 0.6): this {
    this.doc
      .lineWidth(weight)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour);
    return this;
  }

  /** Rows of cells at fixed places: a column that ends with its x is right-aligned. */
  table(
    rows: readonly (readonly string[])[],
    columns: readonly { x: number; ends?: boolean }[],
    y: number,
    step: number,
    style: Style = {},
  ): number {
    rows.forEach((row, at) => {
      row.forEach((cell, index) => {
        const column = columns[index];
        if (column && cell)
          this.text(cell, column.x, y + at * step, { ...style, align: column.ends ? "right" : "left" });
      });
    });
    return y + rows.length * step;
  }

  /** Thirteen bars of use by month, as most bills carry. */
  bars(x: number, y: number, width: number, height: number, kwh: number, colour: string): this {
    const shape = [0.5, 0.42, 0.44, 0.6, 0.8, 1.0, 1.1, 1.04, 0.85, 0.6, 0.45, 0.5, 1];
    const wide = width / shape.length;
    shape.forEach((share, at) => {
      const tall = (height * share) / 1.1;
      this.box(x + at * wide + 2, y + height - tall, wide - 4, tall, colour);
      this.text("JFMAMJJASONDJ".charAt(at), x + at * wide + wide / 2 - 2, y + height + 3, { size: 6 });
    });
    this.text(`Usage history: highest month ${Math.round(kwh * 1.1)}`, x, y - 10, {
      size: 7,
      colour: "#555555",
    });
    return this;
  }

  page(): this {
    this.doc.addPage({ size: "LETTER", margin: 0 });
    return this;
  }

  async done(): Promise<Buffer> {
    this.doc.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }
}
