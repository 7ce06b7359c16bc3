export type Locale = "en" | "es";

export interface Section {
  readonly kind: "section";
  readonly title: string;
  /** A paragraph is a string, a list an array of them. */
  readonly body: readonly (string | readonly string[])[];
}

export type Block =
  | Section
  | { readonly kind: "text"; readonly text: string }
  /** Set in bold, twelve points: what the rules want to be seen. */
  | { readonly kind: "notice"; readonly text: string }
  | {
      readonly kind: "averages";
      readonly caption: string;
      readonly use: string;
      readonly price: string;
      readonly columns: readonly { readonly use: string; readonly price: string }[];
    }
  /** Money in columns; the last row is the sum. */
  | {
      readonly kind: "bill";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "page" }
  | {
      readonly kind: "chart";
      readonly caption: string;
      readonly rows: readonly (readonly [string, string])[];
    };

/** What a document says, before it is drawn. */
export interface Sheet {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly version: string;
  /** Small print under the title. */
  readonly notes: readonly string[];
  readonly sandbox_notice: string;
  readonly certificate_line: string;
  readonly page: (number: number, count: number) => string;
  readonly blocks: readonly Block[];
}

export function section(title: string, ...body: Section["body"]): Section {
  return { kind: "section", title, body };
}
