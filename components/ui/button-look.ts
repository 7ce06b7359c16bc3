export type ButtonKind = "primary" | "secondary" | "quiet";

const shape =
  "relative inline-flex min-h-12 items-center justify-center gap-2 rounded-md px-5 py-2.5 text-center font-semibold leading-tight transition-colors aria-disabled:cursor-default disabled:cursor-not-allowed disabled:opacity-55";

const kinds: Record<ButtonKind, string> = {
  primary: "border border-accent-line bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-field-line bg-raised text-ink hover:border-ink hover:bg-sunken",
  quiet: "border border-transparent text-link hover:bg-sunken",
};

/** The classes of a button, so that a link may look like one. A screen has one `primary`. */
export function buttonLook(kind: ButtonKind, isWide: boolean, className = ""): string {
  return `${shape} ${kinds[kind]} ${isWide ? "w-full" : ""} ${className}`;
}
