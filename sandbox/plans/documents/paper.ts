import PDFDocument from "pdfkit";

export const ink = {
  text: "#1f2933",
  quiet: "#55616f",
  navy: "#16264a",
  amber: "#f0a02e",
  wash: "#fdf6e8",
  line: "#d9d4c8",
  white: "#ffffff",
} as const;

export interface Style {
  readonly bold?: boolean;
  readonly size: number;
  readonly color?: string;
  readonly lineGap?: number;
  readonly align?: "left" | "center" | "right";
}

type Element = PDFKit.PDFStructureElement;

const margin = { left: 54, right: 54, top: 40, bottom: 50 };

/** A letter-size tagged PDF on which things are put at places. What is only decoration is marked so for screen readers. */
export class Paper {
  readonly left = margin.left;
  readonly width = 612 - margin.left - margin.right;
  y = margin.top;
  /** Counts up as pages begin. */
  page = 1;
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Element;

  constructor(
    about: { title: string; subject: string; author: string; lang: string; created: Date },
    compress: boolean,
  ) {
    this.#doc = new PDFDocument({
      size: "LETTER",
      margins: margin,
      bufferPages: true,
      tagged: true,
      pdfVersion: "1.7",
      displayTitle: true,
      lang: about.lang,
      compress,
      info: {
        Title: about.title,
        Subject: about.subject,
        Author: about.author,
        CreationDate: about.created,
        ModDate: about.created,
      },
    });
    this.#root = this.#doc.struct("Document");
    this.#doc.addStructure(this.#root);
  }

  /** Begins a new page unless `height` points are free on this one. */
  room(height: number): void {
    if (this.y + height > this.#doc.page.height - margin.bottom) this.turn();
  }

  turn(): void {
    this.#doc.addPage();
    this.page += 1;
    this.y = margin.top;
  }

  height(text: string, style: Style, width: number): number {
    return this.#dressed(style).heightOfString(text, { width, lineGap: style.lineGap ?? 0 });
  }

  /** A structure element that holds others; `scope` says which way a table header points. */
  group(tag: string, parent: Element = this.#root, scope?: "Row" | "Column"): Element {
    const options = { title: "", ...(scope ? { scope } : {}) };
    const element = this.#doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** Writes text as an element `tag` of `parent` and returns the y below it. */
  write(
    tag: string,
    text: string,
    style: Style,
    at: { x: number; y: number; width: number; parent?: Element; scope?: "Row" | "Column" },
  ): number {
    const { x, y, width } = at;
    this.group(tag, at.parent, at.scope).add(() => {
      this.#dressed(style).text(text, x, y, {
        width,
        lineGap: style.lineGap ?? 0,
        align: style.align ?? "left",
      });
    });
    return y + this.height(text, style, width);
  }

  decorate(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.#doc.markContent("Artifact", { type: "Layout" });
    this.#doc.save();
    draw(this.#doc);
    this.#doc.restore();
    this.#doc.endMarkedContent();
  }

  /** Puts the footers on and gives the file. */
  async finish(footer: (page: number, count: number) => { left: string; right: string }): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page);
      this.#footer(footer(page + 1, count));
    }
    this.#root.end();
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
      this.#doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.#doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.#doc.on("error", reject);
    });
    this.#doc.end();
    return done;
  }

  #footer({ left, right }: { left: string; right: string }): void {
    const y = this.#doc.page.height - margin.bottom + 16;
    this.#doc.markContent("Artifact", { type: "Pagination" });
    this.#doc.save().lineWidth(0.5).strokeColor(ink.line);
    this.#doc
      .moveTo(this.left, y - 7)
      .lineTo(this.left + this.width, y - 7)
      .stroke();
    this.#doc.restore();
    this.#dressed({ size: 7.5, color: ink.quiet }).text(left, this.left, y, { lineBreak: false });
    const end = this.left + this.width - this.#doc.widthOfString(right);
    this.#doc.text(right, end, y, { lineBreak: false });
    this.#doc.endMarkedContent();
  }

  #dressed(style: Style): PDFKit.PDFDocument {
    return this.#doc
      .font(style.bold ? "Helvetica-Bold" : "Helvetica", style.size)
      .fillColor(style.color ?? ink.text);
  }
}
