/** The colours of the page's theme, as CSS writes them. */
export interface ChartColours {
  soft: string;
  line: string;
  raised: string;
  accent: string;
  accentLine: string;
  good: string;
  info: string;
}

/** As they are now: a theme can change under a chart, which then paints again. */
export function themeColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    soft: of("soft"),
    line: of("line"),
    raised: of("raised"),
    accent: of("accent"),
    accentLine: of("accent-line"),
    good: of("good"),
    info: of("info"),
  };
}
